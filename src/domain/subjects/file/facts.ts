import type { Day, PartialDate } from '../../../kernel/day.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, w, type Subject } from '../../rule.ts';

/** Acts that article by article are strictly forbidden; `true`: looked into and found. */
export const fileBans = {
  forged: w('篡改、伪造档案', 'forging'), false: w('提供虚假材料、不如实填报', 'false materials'), doubtful: w('转递、接收、归档涉嫌造假或来历不明的材料', 'filing doubtful materials'), abetted: w('利用职务便利造假或授意、纵容、知情不报', 'abetting'), meddled: w('插手、干扰造假调查', 'meddling with an inquiry'), swapped: w('擅自抽取、撤换、添加材料', 'taking out, swapping, adding'),
  damaged: w('圈划、损坏、扣留、出卖、交换、转让、赠送', 'marking, damaging, keeping, giving away'), copied: w('擅自提供、摘录、复制、拍摄、保存、丢弃、销毁', 'copying or destroying without leave'), transferred: w('违规转递、接收和查借阅', 'transfer or reading against the rules'), abroad: w('擅自带出国（境）', 'taking abroad'), leaked: w('泄露或擅自公开档案内容', 'leaking'),
} as const;
export type FileBan = keyof typeof fileBans;

/** One personnel file and what is done with it. `null` is not known. */
export type FileMatterFacts = {
  material: { madeOn: Day | null; sentOn: Day | null; filedOn: Day | null; collectedPlace: number | null } | null;
  transfer: { authorityChangedOn: Day | null; sentOn: Day | null; receivedOn: Day | null; storedOn: Day | null; carriedByPerson: boolean | null } | null;
  review: { done: boolean | null; ages: string[] | null; openDoubts: number | null; birthRecorded: PartialDate | null; birthEarliest: PartialDate | null } | null;
  reading: { permit: boolean | null; partyReaders: number | null; ownOrKin: boolean | null; borrowed: boolean | null; copySealed: boolean | null } | null;
  bans: Record<FileBan, boolean | null> | null;
};
const at = (zh: string, en: string): Label => ({ label: { zh, en }, where: w('在档案管理中填写', 'Fill in among the files') });

/** Every fact of a file that rules name. */
export const fileLabels = {
  'material.madeOn': at('材料形成日期', 'day made'), 'material.sentOn': at('送交日期', 'day sent'), 'material.filedOn': at('归档日期', 'day filed'), 'material.collectedPlace': at('归入类别', 'class'),
  'transfer.authorityChangedOn': at('管理权限变动日期', 'day of the change of authority'), 'transfer.sentOn': at('转出日期', 'day sent'), 'transfer.receivedOn': at('收到日期', 'day received'), 'transfer.storedOn': at('审核入库日期', 'day stored'), 'transfer.carriedByPerson': at('是否本人自带', 'carried by the person'),
  'review.done': at('审核', 'review'), 'review.ages': at('审核内容', 'what was reviewed'), 'review.openDoubts': at('未查清问题数', 'open doubts'), 'review.birthRecorded': at('认定出生日期', 'birth as recognized'), 'review.birthEarliest': at('最先记载出生日期', 'birth as first recorded'),
  'reading.permit': at('查（借）阅审批表', 'reading permit'), 'reading.partyReaders': at('查阅的党员工作人员', 'readers, party members'), 'reading.ownOrKin': at('是否本人或亲属档案', 'own or kin’s file'), 'reading.borrowed': at('是否外借', 'lent out'), 'reading.copySealed': at('摘抄复制核签盖章', 'copies signed and sealed'),
  'bans.forged': at(fileBans.forged.zh, fileBans.forged.en), 'bans.false': at(fileBans.false.zh, fileBans.false.en), 'bans.doubtful': at(fileBans.doubtful.zh, fileBans.doubtful.en), 'bans.abetted': at(fileBans.abetted.zh, fileBans.abetted.en), 'bans.meddled': at(fileBans.meddled.zh, fileBans.meddled.en), 'bans.swapped': at(fileBans.swapped.zh, fileBans.swapped.en),
  'bans.damaged': at(fileBans.damaged.zh, fileBans.damaged.en), 'bans.copied': at(fileBans.copied.zh, fileBans.copied.en), 'bans.transferred': at(fileBans.transferred.zh, fileBans.transferred.en), 'bans.abroad': at(fileBans.abroad.zh, fileBans.abroad.en), 'bans.leaked': at(fileBans.leaked.zh, fileBans.leaked.en),
} as const satisfies Record<string, Label>;
export type FilePath = keyof typeof fileLabels;
export type FileStage = 'material' | 'review' | 'reading' | 'conduct';
/** A personnel file. */
export const fileSubject: Subject<FileMatterFacts, FilePath, FileStage> = { id: 'file', words: w('干部人事档案', 'personnel file'), labels: fileLabels, stages: { material: w('收集、归档、转递', 'collection, filing, transfer'), review: w('审核', 'review'), reading: w('查借阅', 'reading'), conduct: w('纪律', 'conduct') } };
/** Describes one rule of files. */
export const fileRule = ruleOf(fileSubject);
