import { ev, fail, pass, rule, w, type Rule } from '../../rule.ts';
import { appointment2019 } from './document.ts';

const on = '2026-10-09';

export const talk = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-44.talk',
  title: w('任职谈话', 'Talk before taking office'),
  article: '第四十四条',
  confidence: '2014',
  severity: 'block',
  stages: ['appointment'],
  needs: ['appointment.decidedOn', 'appointment.talk', 'appointment.talk.on', 'appointment.talk.by'],
  test: (facts, day) => {
    const { decidedOn, talk: held } = facts.appointment!;
    const evidence = [ev('谈话日期', 'day', held!.on!), ev('谈话人', 'held by', held!.by!)];
    const wayOut = w('由党委（党组）指定专人谈话，并记入日期和谈话人', 'A person named by the party committee holds the talk; enter the day and the person');
    if (!held!.by!.trim()) return fail(w('任职谈话未记谈话人', 'the talk names nobody who held it'), wayOut, evidence);
    if (held!.on! < decidedOn! || held!.on! > day) return fail(w(`任职谈话日期 ${held!.on} 不在决定任职（${decidedOn}）之后至 ${day} 之间`, `the talk on ${held!.on} is not between the decision (${decidedOn}) and ${day}`), wayOut, evidence);
    return pass(w(`${held!.on} 由${held!.by}进行任职谈话`, `talk held on ${held!.on} by ${held!.by}`), evidence);
  },
  situations: [
    { what: w('决定后谈话', 'after the decision'), day: on, given: {}, expect: 'pass' },
    { what: w('决定当日', 'on the day of the decision'), day: on, given: { appointment: { talk: { on: '2026-09-18' } } }, expect: 'pass' },
    { what: w('决定之前', 'before the decision'), day: on, given: { appointment: { talk: { on: '2026-09-17' } } }, expect: 'block' },
    { what: w('尚未发生', 'in the future'), day: on, given: { appointment: { talk: { on: '2026-10-10' } } }, expect: 'block' },
    { what: w('未记谈话人', 'nobody named'), day: on, given: { appointment: { talk: { by: '' } } }, expect: 'block' },
    { what: w('未谈话', 'not held'), day: on, given: { appointment: { talk: null } }, expect: 'unknown' },
  ],
});

export const article44: readonly Rule[] = [talk];
