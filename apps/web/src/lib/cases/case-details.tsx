import { useTranslation } from 'react-i18next';
import { type Fact, Facts, Ltr } from '@nafida/ui';
import { formatDate } from '../format.js';
import { type Names, nameOf } from '../person-text.js';

/** In the order in which they were asked; a service shows those it has. */
const fields = [
  'about', 'sector', 'capacityLabel', 'body', 'place', 'position', 'beforeCourt', 'answerChannelLabel', 'address', 'purposeLabel', 'languageLabel',
  'eventLabel', 'eventDate', 'eventPlace', 'circumstances', 'subjectLabel', 'guardianLinkLabel', 'ward', 'numberGivenHint',
] as const;
const dates: ReadonlySet<string> = new Set(['eventDate']);
const latin: ReadonlySet<string> = new Set(['numberGivenHint', 'about']);

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

function isPerson(value: unknown): value is Names {
  return typeof value === 'object' && value !== null && 'lastNameAr' in value && 'firstNameAr' in value;
}

/** What the citizen wrote, field by field. */
export function CaseDetails({ details, leaveOut = [] }: { details: Record<string, unknown>; leaveOut?: ReadonlyArray<(typeof fields)[number]> }) {
  const { t, i18n } = useTranslation(['cases', 'common']);
  const facts = fields.flatMap((field): Fact[] => {
    const value = details[field];
    if (value === null || value === undefined || value === '' || leaveOut.includes(field)) return [];
    const term = t(`cases:pages.details.${field}`);
    if (isPosition(value)) return [{ key: field, term, detail: <Ltr>{value.latitude.toFixed(5)}, {value.longitude.toFixed(5)}</Ltr> }];
    if (isPerson(value)) return [{ key: field, term, detail: <bdi>{nameOf(value, i18n.language)}</bdi> }];
    if (isNamed(value)) return [{ key: field, term, detail: <bdi>{value.name}</bdi> }];
    if (typeof value === 'boolean') return [{ key: field, term, detail: t(value ? 'common:answer.yes' : 'common:answer.no') }];
    if (dates.has(field)) return [{ key: field, term, detail: formatDate(String(value)) }];
    return [{ key: field, term, detail: latin.has(field) ? <Ltr>{String(value)}</Ltr> : <bdi>{String(value)}</bdi> }];
  });
  return <Facts facts={facts} ruled />;
}
