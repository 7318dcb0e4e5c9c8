import type { TestHouse } from '../../server/testing.ts';
import { must } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { createPost, createUnit } from './units-service.ts';
import { createPerson, type Facts, type FirstRows } from './service.ts';

/** Units and posts of an invented district, for tests. */
export async function district(house: TestHouse, actor: Actor): Promise<{ region: string; bureau: string; office: string; other: string; chief: string; deputy: string }> {
  const unit = async (code: string, name: string, kind: 'region' | 'organ' | 'inner-office', parentId: string | null): Promise<string> =>
    must(await createUnit(house.ports, actor, {
      code, sort: 0, day: '2010-01-01', basis: '某区编办文件', parentId, name, shortName: null, kind, level: 'township-chief', organKind: 'gov-dept', establishment: 10,
    })).id;
  const region = await unit('1', '砚溪区', 'region', null);
  const bureau = await unit('11', '砚溪区水利局', 'organ', region);
  const office = await unit('111', '人事科', 'inner-office', bureau);
  const other = await unit('12', '砚溪区统计局', 'organ', region);
  const post = async (code: string, title: string, role: 'chief' | 'deputy', rank: string, establishment: number): Promise<string> =>
    must(await createPost(house.ports, actor, { code, sort: 0, day: '2010-01-01', basis: '某区编办文件', unitId: bureau, title, rank, role, leading: true, howFilled: 'appointed', partyPost: false, specialPost: false, establishment })).id;
  return { region, bureau, office, other, chief: await post('11-1', '局长', 'chief', 'township-chief', 1), deputy: await post('11-2', '副局长', 'deputy', 'township-deputy', 3) };
}

/** Enters a person and answers with the id. */
export const enter = async (house: TestHouse, actor: Actor, name: string, facts: Facts = {}, lists: FirstRows = {}): Promise<string> =>
  must(await createPerson(house.ports, actor, { facts: { ...facts, name }, lists, evidence: '录入表', sameAsKnown: true })).id;

/** An .lrmx file of an invented person. */
export function lrmx(fields: Record<string, string>, family: Record<string, string>[] = []): Uint8Array {
  const items = family.map((m) => `<Item>${Object.entries(m).map(([k, v]) => `<${k}>${v}</${k}>`).join('')}</Item>`).join('');
  const body = Object.entries({ XingMing: '张三', XingBie: '男', ChuShengNianYue: '197003', MinZu: '汉族', RuDangShiJian: '199308', CanJiaGongZuoShiJian: '199207', ...fields })
    .map(([k, v]) => `  <${k}>${v}</${k}>`).join('\r\n');
  return new TextEncoder().encode(`\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<Person>\r\n${body}\r\n  <JiaTingChengYuan>${items}</JiaTingChengYuan>\r\n  <WeiZhiYuanSu a="1">原样保留</WeiZhiYuanSu>\r\n  <Version>3.2.1.16</Version>\r\n</Person>\r\n`);
}
