import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox, type ComboOption, Dialog } from '@nafida/ui/interactive';

/** One begins to type at once; the dialog leaves the focus where it already is. */
function begin(box: HTMLDivElement | null): void {
  box?.querySelector('input')?.focus();
}

/** One thing out of a list, by a few letters, for the text that is being written. */
export function ChooseDialog({ title, label, hint, options, onChoose, onClose }: {
  title: string;
  label: string;
  hint: ReactNode;
  options: readonly ComboOption[];
  onChoose: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('common');
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={t('action.close')}>
      <div ref={begin}>
        <ComboBox
          id="chosen-for-text"
          label={label}
          hint={hint}
          options={options}
          value=""
          onChange={(id) => {
            if (!id) return;
            onChoose(id);
            onClose();
          }}
          openLabel={t('action.open')}
          emptyLabel={t('list.empty')}
        />
      </div>
    </Dialog>
  );
}
