import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames, Steps } from '@nafida/ui';

/** The frame of one page of questions among several: how far one is, what is asked, and what for. */
export function QuestionPage({ steps, current, heading, title, lead, wide = false, children }: {
  steps: readonly string[];
  /** Counted from 0. */
  current: number;
  heading: RefObject<HTMLHeadingElement | null>;
  title: string;
  lead: string;
  /** For a page with two columns. */
  wide?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={classNames('wrap page', !wide && 'wrap-narrow')}>
      <Steps steps={steps} current={current} label={t('steps.label')} doneLabel={t('steps.done')} />
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          <p className="muted">{lead}</p>
        </div>
      </div>
      {children}
    </div>
  );
}
