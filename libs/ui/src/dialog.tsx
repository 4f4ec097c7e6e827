import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.js';
import { Icon } from './icon.js';
import './dialog.css';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}

/** A small page in front of the page, for one thing to fill in; closes on Escape. */
export function Dialog({ open, onClose, title, children, closeLabel }: DialogProps & { closeLabel: string }) {
  return (
    <ModalOverlay className="dialog-veil" isOpen={open} onOpenChange={(isOpen) => !isOpen && onClose()} isDismissable>
      <Modal className="dialog">
        <AriaDialog className="dialog-body">
          <div className="dialog-head">
            <Heading slot="title" level={2}>{title}</Heading>
            <button type="button" className="dialog-close" aria-label={closeLabel} onClick={onClose}><Icon name="close" /></button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before doing what cannot be undone. */
export function AlertDialog({ open, onClose, title, children, confirmLabel, cancelLabel, onConfirm, busy, danger = false }: DialogProps & {
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  busy?: boolean;
  danger?: boolean;
}) {
  return (
    <ModalOverlay className="dialog-veil" isOpen={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="dialog">
        <AriaDialog role="alertdialog" className="dialog-body">
          <Heading slot="title" level={2}>{title}</Heading>
          {children}
          <div className="dialog-actions">
            <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>{confirmLabel}</Button>
            <Button variant="quiet" onClick={onClose}>{cancelLabel}</Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
