import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useLang } from '../ui/say.ts';
import { colour } from '../ui/tokens.ts';
import '../ui/style.css';
import { CrashNote } from './crash-note.tsx';
import { startLanguage } from './i18n.ts';
import { Shell } from './shell.tsx';

startLanguage();

const client = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: true } },
});

function Root() {
  const lang = useLang();
  return (
    <ConfigProvider
      locale={lang === 'en' ? enUS : zhCN}
      theme={{
        token: { colorPrimary: colour.accent, colorLink: colour.accent, colorInfo: colour.accent, colorError: colour.cinnabar, colorSuccess: colour.green, colorWarning: colour.amber, colorText: colour.ink, colorBgLayout: colour.paper, colorBorderSecondary: colour.line, borderRadius: 3, fontSize: 14, fontFamily: 'inherit', motion: false },
        components: { Table: { cellPaddingBlockSM: 6, headerBg: '#f1f1ec', headerBorderRadius: 0 } },
      }}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <CrashNote>
          <Shell />
        </CrashNote>
      </AntApp>
    </ConfigProvider>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Root />
    </QueryClientProvider>
  </StrictMode>,
);
