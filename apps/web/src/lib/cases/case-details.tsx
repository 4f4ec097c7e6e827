import { useTranslation } from 'react-i18next';
import { type Fact, Facts, Ltr } from '@nafida/ui';

/** In the order in which they were asked; a service shows those it has. */
const fields = ['sector', 'capacityLabel', 'body', 'place', 'position', 'beforeCourt', 'answerChannelLabel', 'address'] as const;

interface Position {
  latitude: number;
  longitude: number;
}

function isNamed(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'latitude' in value && 'longitude' in value;
}

/** What the citizen wrote, field by field. */
export function CaseDetails({ details, leaveOut = [] }: { details: Record<string, unknown>; leaveOut?: ReadonlyArray<(typeof fields)[number]> }) {
  const { t } = useTranslation(['cases', 'common']);
  const facts = fields.flatMap((field): Fact[] => {
    const value = details[field];
    if (value === null || value === undefined || value === '' || leaveOut.includes(field)) return [];
    const term = t(`cases:pages.details.${field}`);
    if (isPosition(value)) return [{ key: field, term, detail: <Ltr>{value.latitude.toFixed(5)}, {value.longitude.toFixed(5)}</Ltr> }];
    if (isNamed(value)) return [{ key: field, term, detail: <bdi>{value.name}</bdi> }];
    if (typeof value === 'boolean') return [{ key: field, term, detail: t(value ? 'common:answer.yes' : 'common:answer.no') }];
    return [{ key: field, term, detail: <bdi>{String(value)}</bdi> }];
  });
  return <Facts facts={facts} ruled />;
}
