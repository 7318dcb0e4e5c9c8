/*
 * Words the demonstration people are made of. Province, city, counties, schools and companies do not exist; given names
 * are built from characters that public figures rarely bear.
 */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const PROVINCE = '江汀';
export const CITY = '澄州';

/** Invented counties; 籍贯 is written province + county, e.g. 江汀芷川. */
export const COUNTIES = list('砚溪 砚溪 砚溪 砚溪 芷川 岫阳 栖梧 苇渡 青筠 沅坪 棠浦 云渚 蘅川');
export const OTHER_CITIES = list('霁州 砺川 漱玉');

/** Common surnames, the commonest several times. */
export const SURNAMES = list(`
王 王 王 李 李 李 张 张 张 刘 刘 陈 陈 陈 杨 杨 黄 黄 赵 赵 吴 吴 周 周 徐 徐 孙 孙 马 朱 胡 胡 郭 何 林 林 高 罗 罗 郑 梁 谢 宋 唐 许
韩 冯 邓 曹 彭 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白
孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 汤 欧阳 上官 司徒
`);

const PLAIN = list('清 远 承 启 允 思 景 书 知 念 守 牧 行 言 安 以 若 望 鹤 松 岳 川');
const RARE_MEN = list('砚 樾 屿 峤 昀 朔 珩 垚 翊 澍 骁 屹 湛 锴 铎 祁 堃 彧 旻 晟 骞 烨 劭 桓 峋 镕 淳 栩 梓 桉 洺 稷');
const RARE_WOMEN = list('漪 蘅 苒 筠 芷 汐 玥 璎 珞 蔓 沅 湄 绮 妍 婵 葭 荇 茉 黛 琬 瑗 昕 芮 薇 缦 璟 瑾 莘 萦 蕙 箐 柚');

/** Pairs of characters for given names by sex. */
export const GIVEN = { 男: { first: PLAIN, second: RARE_MEN }, 女: { first: PLAIN, second: RARE_WOMEN } } as const;
export const GIVEN_SINGLE = { 男: list('樾 峤 昀 珩 翊 骞 彧 旻 劭 桓'), 女: list('漪 蘅 苒 筠 玥 湄 葭 琬 昕 蕙') } as const;

export const ETHNICITIES = [...Array<string>(34).fill('汉族'), '回族', '苗族', '土家族', '壮族', '满族', '侗族', '瑶族', '畲族'];

export const UNIVERSITIES = list('云州大学 江汀大学 江汀师范大学 澄州大学 江汀理工大学 江汀农业大学 江汀财经大学 霁州大学 砺川师范学院 漱玉大学');
export const FAR_UNIVERSITIES = list('云州大学 东岚大学 北屿大学 南澍大学 云州师范大学');
export const COLLEGES = list('澄州职业技术学院 江汀行政管理干部学院 霁州师范专科学校 砺川农业专科学校 江汀财政税务专科学校');
export const VOCATIONAL = list('澄州师范学校 澄州农业学校 霁州财贸学校 江汀水利学校');
export const PARTY_SCHOOL = '江汀省委党校';

/** Fields of study: department, major, and the field of the degree. */
export const MAJORS: readonly (readonly [department: string, major: string, field: string])[] = [
  ['中文系', '汉语言文学', '文学'], ['法学院', '法学', '法学'], ['经济学院', '经济学', '经济学'], ['管理学院', '行政管理', '管理学'],
  ['管理学院', '公共事业管理', '管理学'], ['财政系', '财政学', '经济学'], ['会计系', '会计学', '管理学'], ['农学院', '农学', '农学'],
  ['土木工程学院', '土木工程', '工学'], ['水利学院', '水利水电工程', '工学'], ['计算机学院', '计算机科学与技术', '工学'],
  ['历史系', '历史学', '历史学'], ['社会学系', '社会工作', '法学'], ['马克思主义学院', '思想政治教育', '法学'], ['教育学院', '教育学', '教育学'],
  ['环境学院', '环境工程', '工学'], ['统计学院', '统计学', '理学'], ['城乡规划学院', '城乡规划', '工学'],
];
export const TEACHING: readonly (readonly [string, string, string])[] = [
  ['数学系', '数学与应用数学', '理学'], ['中文系', '汉语言文学', '文学'], ['外语系', '英语', '文学'], ['物理系', '物理学', '理学'], ['教育学院', '小学教育', '教育学'],
];
export const MEDICINE: readonly (readonly [string, string, string])[] = [['医学院', '临床医学', '医学'], ['护理学院', '护理学', '医学'], ['医学院', '预防医学', '医学']];

export const SPECIALTIES = list('公文写作 基层治理 财务管理 项目建设 乡村规划 信访调解 法律事务 统计分析 信息化建设 教育教学 党建工作');
export const COMPANIES = list('江汀省砚溪纸业公司 澄州市云帆物流公司 霁州市青禾农产品公司 江汀省漱玉建材公司 澄州市岚桥软件公司');
export const VILLAGES = list('石臼村 柳溪村 上樾村 白芦村 枫垭村 望汀村 南渚社区 砚池社区 书院社区');
export const SCHOOLS_FOR_CHILDREN = list('砚溪区第二小学 砚溪区第三初级中学 澄州市第四中学');
