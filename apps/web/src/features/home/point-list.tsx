import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@nafida/ui';
import { ProvincePhone } from './province-phone.js';

/** The points of a notice, each under its term; the one that says whom to call carries the number. */
export function PointList({ notice, points, phoneAt }: { notice: 'accessibility' | 'dataProtection'; points: readonly string[]; phoneAt: string }) {
  const { t } = useTranslation('information');
  const facts = points.map((point) => ({
    key: point,
    term: t(`${notice}.${point}.term`),
    detail: <>{t(`${notice}.${point}.detail`)}{point === phoneAt && <> <ProvincePhone /></>}</>,
  }));
  return <Card><Facts facts={facts} ruled /></Card>;
}
