import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { messages as accounts } from '../features/accounts/messages.ts';
import { messages as audit } from '../features/audit/messages.ts';
import { messages as corrections } from '../features/corrections/messages.ts';
import { messages as files } from '../features/files/messages.ts';
import { messages as jobs } from '../features/jobs/messages.ts';
import { messages as record } from '../features/record/messages.ts';
import { messages as roster } from '../features/roster/messages.ts';
import { pageMessages as rosterPages } from '../features/roster/page-messages.ts';
import { messages as selection } from '../features/selection/messages.ts';
import { pageMessages as selectionPages } from '../features/selection/page-messages.ts';
import { messages as staffing } from '../features/staffing/messages.ts';
import { messages as statistics } from '../features/statistics/messages.ts';
import { messages as policy } from '../features/policy/messages.ts';
import { messages as ballots } from '../features/ballots/messages.ts';
import { messages as measurement } from '../features/measurement/messages.ts';
import { messages as meetings } from '../features/meetings/messages.ts';
import { messages as interviews } from '../features/interviews/messages.ts';
import { messages as integrity } from '../features/integrity/messages.ts';
import { messages as matching } from '../features/matching/messages.ts';
import { messages as moves } from '../features/moves/messages.ts';
import { messages as settings } from '../features/settings/messages.ts';
import { messages as term } from '../features/term/messages.ts';
import { messages as appraisal } from '../features/appraisal/messages.ts';
import { messages as contest } from '../features/contest/messages.ts';
import { en as uiEn, zh as uiZh } from '../ui/messages.ts';
import { en as shellEn, zh as shellZh } from './messages.ts';

const STORED = 'steelyard.language';

/** Chinese unless this browser chose English before. */
export function startLanguage(): void {
  void i18next.use(initReactI18next).init({
    lng: localStorage.getItem(STORED) === 'en' ? 'en' : 'zh',
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: {
      zh: { ui: uiZh, shell: shellZh, accounts: accounts.zh, record: record.zh, roster: roster.zh, rosterPages: rosterPages.zh, selection: selection.zh, selectionPages: selectionPages.zh, jobs: jobs.zh, files: files.zh, corrections: corrections.zh, audit: audit.zh, statistics: statistics.zh, staffing: staffing.zh, policy: policy.zh, meetings: meetings.zh, integrity: integrity.zh, matching: matching.zh, contest: contest.zh, moves: moves.zh, ballots: ballots.zh, measurement: measurement.zh, settings: settings.zh, term: term.zh, interviews: interviews.zh, appraisal: appraisal.zh },
      en: { ui: uiEn, shell: shellEn, accounts: accounts.en, record: record.en, roster: roster.en, rosterPages: rosterPages.en, selection: selection.en, selectionPages: selectionPages.en, jobs: jobs.en, files: files.en, corrections: corrections.en, audit: audit.en, statistics: statistics.en, staffing: staffing.en, policy: policy.en, meetings: meetings.en, integrity: integrity.en, matching: matching.en, contest: contest.en, moves: moves.en, ballots: ballots.en, measurement: measurement.en, settings: settings.en, term: term.en, interviews: interviews.en, appraisal: appraisal.en },
    },
  });
  document.documentElement.lang = i18next.language === 'en' ? 'en' : 'zh-CN';
  i18next.on('languageChanged', (language) => {
    localStorage.setItem(STORED, language);
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  });
}
