import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, type FieldFrame } from '@nafida/ui';
import { ComboBox } from '@nafida/ui/interactive';
import type { NamedView } from '../../lib/cases/case-types.js';
import { listOffices } from '../../lib/offices.js';

/** The office a case is passed on to: the one that treats its sector first, any other by a few letters. */
export function OfficeField({ suggested, leaveOut, value, onChange, ...frame }: FieldFrame & {
  suggested?: NamedView | null;
  leaveOut?: string;
  value: string;
  onChange: (officeId: string) => void;
}) {
  const { t } = useTranslation(['workspace', 'common']);
  const { data = [] } = useQuery(listOffices());
  const nameOf = new Map(data.map(({ id, name }) => [id, name]));
  const options = data
    .filter(({ id }) => id !== leaveOut)
    .sort((one, other) => Number(other.id === suggested?.id) - Number(one.id === suggested?.id))
    .map(({ id, name, parentId }) => ({ id, label: name, detail: id === suggested?.id ? t('transfer.suggested') : (nameOf.get(parentId ?? '') ?? '') }));
  return (
    <div className="stack">
      {suggested && suggested.id !== value && suggested.id !== leaveOut && (
        <p className="row small">
          <span>{t('transfer.sectorOffice')}</span>
          <Button variant="ghost" onClick={() => onChange(suggested.id)}><bdi>{suggested.name}</bdi></Button>
        </p>
      )}
      {/* What is typed stays in the box, also when the offices arrive late; another answer from outside begins it anew. */}
      <ComboBox
        key={value}
        {...frame}
        options={options}
        value={value}
        onChange={onChange}
        openLabel={t('common:action.open')}
        emptyLabel={t('common:list.empty')}
      />
    </div>
  );
}
