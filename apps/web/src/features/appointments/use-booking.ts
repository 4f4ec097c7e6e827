import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { listVisitDomains } from '../../lib/appointments/appointment-queries.js';
import type { Moment } from '../../lib/appointments/appointment-types.js';
import { useHold } from '../../lib/appointments/use-hold.js';
import { getMyAccount } from '../../lib/my-account.js';
import { useSession } from '../../lib/session.js';

export const steps = ['subject', 'moment', 'check'] as const;
export type Step = (typeof steps)[number];

interface Choice {
  object: string;
  office: string;
  date: string;
  time: string;
  step: Step;
}

/** What was chosen so far stands in the address: it survives signing in, reloading and the way back. */
export function useBooking() {
  const [params, setParams] = useSearchParams();
  const { status } = useSession();
  const hold = useHold();
  const { data: domains, error, refetch } = useQuery(listVisitDomains());
  const { data: account } = useQuery({ ...getMyAccount(), enabled: status === 'signed-in' });
  const chosen = (name: keyof Choice) => params.get(name) ?? '';

  const objects = (domains ?? []).flatMap((domain) => domain.objects.filter(({ audience }) => audience !== 'desk').map((object) => ({ ...object, domain })));
  const object = objects.find(({ id }) => id === chosen('object'));
  // What one's own office does for its citizens is asked for nowhere else; whose that is, is known once they have signed in.
  const ownOffice = object?.audience === 'own_office' ? account?.office : undefined;
  const offices = (object?.offices ?? []).filter(({ id }) => !ownOffice || id === ownOffice.id);
  const office = offices.find(({ id }) => id === chosen('office')) ?? (offices.length === 1 ? offices[0] : undefined);
  const visit = object && office ? { objectId: object.id, officeId: office.id } : null;
  const [date, time] = [chosen('date'), chosen('time')];

  const wanted = steps.find((step) => step === chosen('step')) ?? 'subject';
  const reached = visit === null ? 'subject' : hold.kept === null && wanted === 'check' ? 'moment' : wanted;

  const change = (next: Partial<Choice>, replace = true) => {
    setParams(
      (current) => {
        for (const [name, value] of Object.entries(next)) {
          if (value) current.set(name, value);
          else current.delete(name);
        }
        return current;
      },
      { replace, preventScrollReset: next.step === undefined },
    );
  };

  const choose = (moment: Moment) => {
    change(moment);
    if (status === 'signed-in' && visit) void hold.take({ ...visit, ...moment });
  };
  // Chosen before signing in, or before a reload: the hour is kept as soon as that is possible.
  const resumed = useRef(false);
  const resume = useEffectEvent(() => {
    if (resumed.current || !visit || !date || !time || hold.kept) return;
    resumed.current = true;
    void hold.take({ ...visit, date, time });
  });
  const ready = status === 'signed-in' && account !== undefined && visit !== null;
  useEffect(() => {
    if (ready) resume();
  }, [ready]);

  return { domains, error, refetch, objects, object, ownOffice, offices, office, visit, date, time, step: reached, hold, signedIn: status === 'signed-in', change, choose };
}

export type Booking = ReturnType<typeof useBooking>;
export type BookableObject = Booking['objects'][number];
