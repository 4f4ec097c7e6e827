/** What the SMS gateway and its specs use of the untyped `smpp` package. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer } from 'node:net';

  export interface Pdu {
    command: string;
    command_status: number;
    sequence_number: number;
    system_id?: string;
    password?: string;
    source_addr?: string;
    destination_addr?: string;
    esm_class?: number;
    data_coding?: number;
    registered_delivery?: number;
    message_id?: string;
    short_message?: { message: string | Buffer; udh?: Buffer[] };
    user_message_reference?: number;
    receipted_message_id?: string;
    message_state?: number;
    isResponse(): boolean;
    response(options?: Record<string, unknown>): Pdu;
  }

  type Command = (fields: Record<string, unknown>, onResponse?: (pdu: Pdu) => void) => boolean;

  export interface Session extends EventEmitter {
    send(pdu: Pdu): boolean;
    bind_transceiver: Command;
    submit_sm: Command;
    deliver_sm: Command;
    enquire_link: Command;
    unbind: Command;
    close(): void;
    destroy(): void;
  }

  export interface Server extends NetServer {
    sessions: Session[];
  }

  export interface ConnectOptions {
    host: string;
    port: number;
    tls: boolean;
    servername?: string;
    keepAlive?: boolean;
  }

  const smpp: {
    connect(options: ConnectOptions): Session;
    createServer(listener: (session: Session) => void): Server;
  };
  export default smpp;
}
