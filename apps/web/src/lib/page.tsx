import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { classNames } from '@nafida/ui';

let announcedPath: string | undefined;

/** Names the page in the browser, and after a navigation brings the reader to its heading. */
export function usePage(title: string, hasErrors = false): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const full = `${hasErrors ? `${t('page.error')} ` : ''}${title} · ${t('brand.name')}`;

  useEffect(() => {
    document.title = full;
  }, [full]);
  useEffect(() => {
    // The first page keeps the focus where the browser put it.
    if (announcedPath !== undefined && announcedPath !== pathname) heading.current?.focus({ preventScroll: true });
    announcedPath = pathname;
  }, [pathname]);
  return heading;
}

/** The frame of a page inside a layout: its heading, its lead, and the width its content asks for. */
export function Page({ title, lead, back, hasErrors, narrow = false, aside, children }: {
  title: string;
  lead?: ReactNode;
  /** Leads to the list this page was opened from. */
  back?: ReactNode;
  hasErrors?: boolean;
  narrow?: boolean;
  /** Stands beside the heading: the page's main action. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const heading = usePage(title, hasErrors);
  return (
    <div className={classNames('wrap page', narrow && 'wrap-narrow')}>
      <div className="page-head">
        <div>
          {back}
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {lead && <p className="muted">{lead}</p>}
        </div>
        {aside}
      </div>
      {children}
    </div>
  );
}
