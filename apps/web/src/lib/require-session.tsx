import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router-dom';
import { Skeleton } from '@nafida/ui';
import { duePath, duePaths } from './landing.js';
import { useSession } from './session.js';

/** What the sign-in page finds in the router state. */
export interface SignInTarget {
  /** Where to go once signed in. */
  from: string;
  /** The session ran out: say so, and that nothing typed is lost. */
  expired: boolean;
}

/** For signed-in people only; others sign in first, or do what is due of them, and come back to the same page. */
export function RequireSession({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { status, account, expired } = useSession();
  const { pathname, search } = useLocation();
  if (status === 'unknown') return <div className="wrap page"><Skeleton label={t('page.loading')} /></div>;
  const from = pathname + search;
  const due = account && duePath(account);
  if (due && !duePaths.includes(pathname)) return <Navigate to={due} replace state={{ from, due: true }} />;
  if (status === 'signed-in') return children;
  const target: SignInTarget = { from, expired };
  return <Navigate to="/sign-in" replace state={target} />;
}
