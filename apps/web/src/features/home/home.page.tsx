import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { buttonClass, Card, Icon, Skeleton } from '@nafida/ui';
import { isolate } from '../../lib/format.js';
import { landingPath } from '../../lib/landing.js';
import { usePage } from '../../lib/page.js';
import { firstNameOf } from '../../lib/person-text.js';
import { useSession } from '../../lib/session.js';
import styles from './home.module.css';
import { HomeSearch } from './home-search.js';
import { firstQuestions } from './questions.js';
import { HomeServices } from './service-cards.js';

/** Its fields come when the page stands. */
const FollowForm = lazy(async () => ({ default: (await import('./follow-form.js')).FollowForm }));

const accountSteps = ['step1', 'step2', 'step3'] as const;

function AccountCard() {
  const { t, i18n } = useTranslation('home');
  const { account } = useSession();
  if (account) {
    return (
      <Card as="section" className={styles.account}>
        <h2>{t('welcome.title', { name: isolate(firstNameOf(account, i18n.language)) })}</h2>
        <p className="muted">{t('welcome.lead')}</p>
        <Link className={buttonClass('ghost')} to={landingPath(account)}>{t('services.myRequests.open')}</Link>
      </Card>
    );
  }
  return (
    <Card as="section" className={styles.account}>
      <h2>{t('account.title')}</h2>
      <ol>
        {accountSteps.map((step) => <li key={step}><b>{t(`account.${step}.what`)}</b> {t(`account.${step}.how`)}</li>)}
      </ol>
      <Link className={buttonClass('ghost')} to="/register">{t('account.open')}</Link>
    </Card>
  );
}

/** The entrance: search first, the services, follow without signing in, an account in three steps. */
export default function HomePage() {
  const { t } = useTranslation('home');
  const heading = usePage(t('title'));
  return (
    <>
      <div className={`zellige ${styles.hero}`}>
        <div className="wrap">
          <h1 ref={heading} tabIndex={-1}>{t('hero.title')}</h1>
          <p>{t('hero.lead')}</p>
          <HomeSearch />
        </div>
      </div>
      <div className={`wrap ${styles.content}`}>
        <h2 className="visually-hidden">{t('services.title')}</h2>
        <HomeServices />
        <div className={styles.pair}>
          <Card as="section" className={styles.followCard} aria-labelledby="follow-title">
            <h2 id="follow-title">{t('follow.title')}</h2>
            <p className="muted">{t('follow.lead')}</p>
            <Suspense fallback={<Skeleton label={t('common:page.loading')} lines={3} />}><FollowForm /></Suspense>
          </Card>
          <AccountCard />
        </div>
        <section className={styles.questions} aria-labelledby="questions-title">
          <div className={styles.questionsHead}>
            <h2 id="questions-title">{t('questions.title')}</h2>
            <Link to="/questions">{t('questions.all')}</Link>
          </div>
          <ul>
            {firstQuestions.map((id) => (
              <li key={id}><Link to={`/questions#${id}`}><span>{t(`questions.${id}`)}</span><Icon name="chevron" size={20} /></Link></li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
