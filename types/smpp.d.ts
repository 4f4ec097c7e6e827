/** What the house uses of the untyped `smpp` package. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer, Socket } from 'node:net';

  export interface MessageContent {
    message: string | Buffer;
    udh?: Buffer[];
  }

  export interface Pdu {
    command: string;
    command_status: number;
    sequence_number: number;
    system_id?: string;
    password?: string;
    source_addr?: string;
    destination_addr?: string;
    dest_addr_ton?: number;
    esm_class?: number;
    data_coding?: number;
    registered_delivery?: number;
    message_id?: string;
    short_message?: MessageContent;
    message_payload?: MessageContent;
    sar_msg_ref_num?: number;
    sar_total_segments?: number;
    sar_segment_seqnum?: number;
    user_message_reference?: number;
    receipted_message_id?: string;
    message_state?: number;
    isResponse(): boolean;
    response(options?: Record<string, unknown>): Pdu;
  }

  type Command = (options: Record<string, unknown>, onResponse?: (pdu: Pdu) => void) => boolean;

  export interface Session extends EventEmitter {
    socket: Socket;
    send(pdu: Pdu): boolean;
    bind_transceiver: Command;
    bind_transmitter: Command;
    bind_receiver: Command;
    submit_sm: Command;
    deliver_sm: Command;
    enquire_link: Command;
    unbind: Command;
    close(callback?: () => void): void;
    destroy(callback?: () => void): void;
  }

  export interface Server extends NetServer {
    sessions: Session[];
  }

  export function createServer(listener: (session: Session) => void): Server;
  /** With a key and its certificate the line is encrypted. */
  export function createServer(options: { key?: string; cert?: string }, listener: (session: Session) => void): Server;
  export interface ConnectOptions {
    url?: string;
    host?: string;
    port?: number;
    tls?: boolean;
    servername?: string;
    keepAlive?: boolean;
  }
  export function connect(options: ConnectOptions, onConnect?: () => void): Session;

  const smpp: {
    createServer: typeof createServer;
    connect: typeof connect;
    ESME_RINVPASWD: number;
    ESME_RINVBNDSTS: number;
    ESME_RINVDSTADR: number;
    ESME_RINVCMDID: number;
  };
  export default smpp;
}
