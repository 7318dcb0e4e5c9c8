import type { ReactNode } from 'react';
import type { Verdict } from '../../../../domain/rule.ts';
import type { CommandKind, RecommendationForm } from '../../rules/commands.ts';
import { AppointmentForm } from './appointment-form.tsx';
import { AttendForm } from './attend-form.tsx';
import { CandidateForm } from './candidate-form.tsx';
import { CompleteForm } from './complete-form.tsx';
import { ExceptionForm } from './exception-form.tsx';
import { InvitedForm } from './invited-form.tsx';
import { MeetingCallForm } from './meeting-call-form.tsx';
import { MeetingOpenForm } from './meeting-open-form.tsx';
import { NoticeForm } from './notice-form.tsx';
import { PlainForm } from './plain-form.tsx';
import { ReportForm } from './report-form.tsx';
import { SheetForm } from './sheet-form.tsx';
import type { About } from './specs.ts';
import { StateForm } from './state-form.tsx';
import type { Stated } from './stated.ts';
import { TeamForm } from './team-form.tsx';

export type ActProps = { kind: CommandKind; about: About; verdict?: Verdict | undefined; asked?: readonly Stated[]; onDone?: () => void; onCancel?: () => void };

/** The form of any act: plain fields, or a form of its own. */
export function ActForm({ kind, about, verdict, asked, ...rest }: ActProps): ReactNode {
  switch (kind) {
    case 'motion.report':
      return <ReportForm {...rest} />;
    case 'step.complete':
      return <CompleteForm {...rest} />;
    case 'candidate.add':
      return <CandidateForm {...rest} />;
    case 'exception.request':
      return <ExceptionForm about={about} verdict={verdict} {...rest} />;
    case 'person.state':
    case 'post.state':
      return <StateForm kind={kind} about={about} asked={asked ?? []} {...rest} />;
    case 'sheet.enter':
      return <SheetForm form={about.form as RecommendationForm} {...rest} />;
    case 'recommendation.attend':
      return <AttendForm form={about.form as RecommendationForm} {...rest} />;
    case 'interviews.plan':
      return <InvitedForm kind={kind} {...rest} />;
    case 'recommendation.plan':
      return about.listed ? <InvitedForm kind={kind} form={about.form as RecommendationForm} {...rest} /> : <PlainForm kind={kind} about={about} {...rest} />;
    case 'team.form':
      return <TeamForm {...rest} />;
    case 'meeting.call':
      return <MeetingCallForm {...rest} />;
    case 'meeting.open':
      return <MeetingOpenForm {...rest} />;
    case 'notice.publish':
      return <NoticeForm {...rest} />;
    case 'appointment.make':
      return <AppointmentForm {...rest} />;
    default:
      return <PlainForm kind={kind} about={about} {...rest} />;
  }
}
