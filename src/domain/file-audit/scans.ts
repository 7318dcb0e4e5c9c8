import { ev, w } from '../rule.ts';
import { check, hit, type Hit } from './check.ts';
import { high, low } from './dates.ts';
import { audits } from './documents.ts';

/** One scan, byte for byte, as a page of two people's files. */
export const sharedPage = check({
  id: 'audit.shared-page', title: w('同一页在两人档案中', 'One page in two files'), aspect: 'scans', gravity: 'doubt', citation: audits.forgery, needs: [],
  wayOut: w('核对两份原件，查清归错卷还是材料造假', 'Compare both originals: filed wrongly, or forged'),
  test: (f) => (f.sharedPages.length === 0 ? null : f.sharedPages.map((p) =>
    hit(`${p.material} ${p.page} ${p.other}`, w(`《${p.material}》第 ${p.page} 页与${p.other}档案中《${p.otherMaterial}》第 ${p.otherPage} 页是同一扫描件`, `“${p.material}”, page ${p.page}, is the same scan as “${p.otherMaterial}”, page ${p.otherPage}, of ${p.other}`)))),
  situations: [
    { what: w('没有相同的页', 'no page in common'), given: {}, expect: 'pass' },
    { what: w('一页相同', 'one page in common'), given: { sharedPages: [{ material: '毕业生登记表', page: 2, other: '江予安', otherMaterial: '毕业生登记表', otherPage: 2 }] }, expect: 'found' },
  ],
});

/** A scan that says it was made before the document. */
export const scanBefore = check({
  id: 'audit.scan-before', title: w('扫描早于材料形成', 'Scanned before it was made'), aspect: 'scans', gravity: 'doubt', citation: audits.forgery, needs: ['scans'],
  wayOut: w('核对原件的形成时间和扫描件的来源', 'Look at the date of the original and where the scan came from'),
  test: (f) => {
    let out: Hit[] | null = null;
    for (let i = 0; i < f.scans.length; i++) {
      const s = f.scans[i]!;
      if (s.madeOn !== null && high(s.scannedOn) < low(s.madeOn)) (out ??= []).push(hit(`${s.materialId} ${s.page}`, w(`《${s.material}》形成于 ${s.madeOn}，第 ${s.page} 页却在 ${s.scannedOn} 已扫描`, `“${s.material}” is dated ${s.madeOn}, yet page ${s.page} was scanned on ${s.scannedOn}`), [], [{ materialId: s.materialId, material: s.material, page: s.page, madeOn: s.madeOn, value: s.scannedOn }]));
    }
    return out;
  },
  situations: [
    { what: w('后扫描', 'scanned afterwards'), given: {}, expect: 'pass' },
    { what: w('当天扫描', 'scanned that day'), given: { scans: [{ materialId: 'm', material: '任免审批表', madeOn: '2020-03-02', page: 1, scannedOn: '2020-03-02' }] }, expect: 'pass' },
    { what: w('前一天已扫描', 'scanned the day before'), given: { scans: [{ materialId: 'm', material: '任免审批表', madeOn: '2020-03-02', page: 1, scannedOn: '2020-03-01' }] }, expect: 'found' },
    { what: w('没有扫描件', 'no scans'), given: { scans: [] }, expect: 'unknown' },
  ],
});

/** A page scanned long after the other pages of its material: put in, or taken anew. */
export const pageRescanned = check({
  id: 'audit.page-rescanned', title: w('同一材料各页扫描时间不一', 'Pages of one material scanned apart'), aspect: 'scans', gravity: 'notice', numbers: ['rescanDays'], needs: ['scans'],
  wayOut: w('核对后来扫描的一页与原件是否一致', 'Compare the page scanned later with the original'),
  test: (f, numbers) => {
    let out: Hit[] | null = null;
    for (let i = 0; i < f.scans.length; i++) {
      const s = f.scans[i]!;
      let first = Infinity;
      let day = '';
      for (let j = 0; j < f.scans.length; j++) {
        const o = f.scans[j]!;
        if (o.materialId === s.materialId && high(o.scannedOn) < first) { first = high(o.scannedOn); day = o.scannedOn; }
      }
      if (low(s.scannedOn) - first > numbers.rescanDays) (out ??= []).push(hit(`${s.materialId} ${s.page}`, w(`《${s.material}》第 ${s.page} 页扫描于 ${s.scannedOn}，其他页扫描于 ${day}`, `“${s.material}”, page ${s.page}, was scanned on ${s.scannedOn}, other pages on ${day}`), [ev('其他页', 'other pages', day)], [{ materialId: s.materialId, material: s.material, page: s.page, madeOn: s.madeOn, value: s.scannedOn }]));
    }
    return out;
  },
  situations: [
    { what: w('同日扫描', 'the same day'), given: {}, expect: 'pass' },
    { what: w('相差三十天', 'thirty days apart'), given: { scans: [{ materialId: 'm', material: '学籍表', madeOn: null, page: 1, scannedOn: '2021-03-01' }, { materialId: 'm', material: '学籍表', madeOn: null, page: 2, scannedOn: '2021-03-31' }] }, expect: 'pass' },
    { what: w('相差三十一天', 'thirty-one days apart'), given: { scans: [{ materialId: 'm', material: '学籍表', madeOn: null, page: 1, scannedOn: '2021-03-01' }, { materialId: 'm', material: '学籍表', madeOn: null, page: 2, scannedOn: '2021-04-01' }] }, expect: 'found' },
    { what: w('没有扫描件', 'no scans'), given: { scans: [] }, expect: 'unknown' },
  ],
});
