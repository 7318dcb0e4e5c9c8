import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal, Result, Spin } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import type { PageDef } from '../ui/page-def.ts';
import { useSay } from '../ui/say.ts';
import { api, Refused, unwrap } from './client.ts';
import { businessRoles } from '../features/accounts/rules.ts';
import { ArticleDrawer } from '../features/policy/pages/article-drawer.tsx';
import { pages } from './pages.ts';

type Me = { account: { id: string; displayName: string }; roles: { role: string }[]; mustChange: boolean };

/** Who is signed in; null when nobody is. */
function useMe(): { me: Me | null | undefined } {
  const query = useQuery({
    queryKey: ['me'],
    queryFn: async (): Promise<Me | null> => {
      try {
        return (await unwrap(api.GET('/api/accounts/me'))) as Me;
      } catch (error) {
        if (error instanceof Refused && error.refusal.status === 401) return null;
        throw error;
      }
    },
  });
  return { me: query.error ? null : query.data };
}

const allowed = (page: PageDef, me: Me): boolean => !page.nav || page.nav.roles === null || me.roles.some((r) => page.nav!.roles!.includes(r.role));

/** The frame of every page: menu by role, language, sign-out, keys; and which page the address means. */
export function Shell(): ReactNode {
  const { me } = useMe();
  const client = useQueryClient();
  const [location] = useLocation();
  useEffect(() => {
    const out = (): void => void client.setQueryData(['me'], null);
    window.addEventListener('steelyard:signed-out', out);
    return () => window.removeEventListener('steelyard:signed-out', out);
  }, [client]);

  if (me === undefined) return <Spin className="page-spin" />;
  const open = pages.filter((p) => p.open);
  if (me === null) {
    return (
      <main className="shell-main open">
        <Switch>
          {open.map((p) => (
            <Route key={p.path} path={p.path}>
              {(params) => p.element(params as Record<string, string>)}
            </Route>
          ))}
          <Route>
            <Redirect to={`/sign-in?to=${encodeURIComponent(location === '/' ? '/' : location + window.location.search)}`} replace />
          </Route>
        </Switch>
      </main>
    );
  }
  const menu = pages.filter((p) => p.nav && allowed(p, me)).sort((a, b) => a.nav!.order - b.nav!.order);
  const start = me.mustChange ? '/account' : (menu[0]?.path ?? '/account');
  const frame = (
    <div className="shell">
      <Menu menu={menu} me={me} />
      <main className="shell-main" id="content">
        <RecordState />
        {me.mustChange && location !== '/account' ? (
          <Redirect to="/account" replace />
        ) : (
          <Switch>
            <Route path="/">
              <Redirect to={start} replace />
            </Route>
            {open.map((p) => (
              <Route key={p.path} path={p.path}>
                <Redirect to={new URLSearchParams(window.location.search).get('to') ?? start} replace />
              </Route>
            ))}
            {pages
              .filter((p) => !p.open && allowed(p, me))
              .map((p) => (
                <Route key={p.path} path={p.path}>
                  {(params) => p.element(params as Record<string, string>)}
                </Route>
              ))}
            <Route>
              <NotFound to={start} />
            </Route>
          </Switch>
        )}
      </main>
    </div>
  );
  return me.roles.some((r) => (businessRoles as readonly string[]).includes(r.role)) ? <ArticleDrawer>{frame}</ArticleDrawer> : frame;
}

function NotFound({ to }: { to: string }): ReactNode {
  const { t } = useTranslation('shell');
  return <Result title={t('notFound')} extra={<Link href={to}>{t('toStart')}</Link>} />;
}

/** Says at the top of every page when no change is accepted, instead of failing one form at a time. */
function RecordState(): ReactNode {
  const { t } = useTranslation('shell');
  const query = useQuery({
    queryKey: ['healthz'],
    refetchInterval: 60_000,
    queryFn: async () => (await (await fetch('/healthz')).json()) as { record: boolean },
  });
  return query.data && !query.data.record ? <Alert type="error" banner title={t('recordDown')} /> : null;
}

/** A short menu needs no headings. */
const GROUPED = 8;
type Group = 'people' | 'cases' | 'insight' | 'book' | 'house';

/** The menu in its groups, by the tens of the order: 20 people and files, 30 appointments, 40 statistics and bodies, 50 the book and discipline, 60 and more the record and the house. */
function groupsOf(menu: readonly PageDef[]): { group: Group | null; items: PageDef[] }[] {
  const out: { group: Group | null; items: PageDef[] }[] = [];
  for (const page of menu) {
    const tens = Math.floor(page.nav!.order / 10);
    const group = tens >= 6 ? 'house' : tens === 2 ? 'people' : tens === 3 ? 'cases' : tens === 5 ? 'book' : tens === 4 ? 'insight' : null;
    if (out.length > 0 && out[out.length - 1]!.group === group) out[out.length - 1]!.items.push(page);
    else out.push({ group, items: [page] });
  }
  return out;
}

function Menu({ menu, me }: { menu: readonly PageDef[]; me: Me }): ReactNode {
  const { t, i18n } = useTranslation('shell');
  const say = useSay();
  const [location, go] = useLocation();
  const client = useQueryClient();
  const [keys, setKeys] = useState(false);
  useEffect(() => {
    let g = false;
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable) return;
      if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]');
        if (search) {
          event.preventDefault();
          search.focus();
          search.select();
        }
      } else if (event.key === '?') setKeys(true);
      else if (g && event.key === 't') go('/today');
      else if (g && event.key === 'r') go('/roster');
      g = event.key === 'g';
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
  // The longest menu path that the address lies under.
  const here = menu.map((p) => p.path).filter((path) => location === path || location.startsWith(`${path}/`)).sort((a, b) => b.length - a.length)[0];
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  const signOut = async (): Promise<void> => {
    await api.POST('/api/accounts/sign-out');
    client.clear();
    client.setQueryData(['me'], null);
    go('/sign-in');
  };
  return (
    <aside className="shell-nav">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <div className="shell-brand">
        {t('name')} <small>{t('latin')}</small>
      </div>
      <nav aria-label={t('menu')} className={menu.length > GROUPED ? 'dense' : undefined} ref={place}>
        {groupsOf(menu).map(({ group, items }) => (
          <div key={group ?? 'first'} role="group" aria-label={group ? t(`group.${group}`) : undefined}>
            {group && menu.length > GROUPED ? <div className="nav-group" aria-hidden="true">{t(`group.${group}`)}</div> : null}
            {items.map((p) => (
              <Link key={p.path} href={p.path} aria-current={p.path === here ? 'page' : undefined}>
                {say(p.nav!.label)}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <div className="shell-foot">
        <Link href="/account">{me.account.displayName}</Link>
        <div>
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => void i18n.changeLanguage(i18n.language === 'en' ? 'zh' : 'en')}>
            {t('other')}
          </Button>
          {' · '}
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => void signOut()}>
            {t('signOut')}
          </Button>
        </div>
      </div>
      <Modal open={keys} title={t('keys')} footer={null} onCancel={() => setKeys(false)} width={360}>
        <table className="key-table">
          <tbody>
            {(
              [
                ['/', 'keySearch'],
                ['?', 'keyHelp'],
                ['g t', 'keyToday'],
                ['g r', 'keyRoster'],
              ] as const
            ).map(([k, label]) => (
              <tr key={k}>
                <td>
                  <kbd>{k}</kbd>
                </td>
                <td>{t(label)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Modal>
    </aside>
  );
}
