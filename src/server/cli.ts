import { verifyCommand } from '../verify/cli.ts';
import { Fatal, exitCode } from './fatal.ts';

const USAGE = `steelyard 一杆秤

  start                      启动（DATABASE_URL 指向 PostgreSQL 15+；否则用内置数据库，数据在 ./data/main）
  demo                       启动演示单位（数据在 ./data/demo）
    --tls-cert 文件 --tls-key 文件   用 https；--box-port 端口  收选票的另一个地址
    --relay URL --relay-key 文件   选票改投转递的地址，票箱只收带这个密钥的
    --tls-local   由本机签发证书用 https；--tls-name 名称（可多次）  --http-port 端口  说明页
  import FILE…               导入 .lrmx / .zip / .xlsx；--preview 只看不写，--json 机器可读，--as 用户名
  verify PATH                核验纪实目录或密封卷宗（.zip）；--vkey 密钥  --old 旧检查点  --json
  verify --database [DIR]    连同数据库逐行核验
  verify-ballot FILE         核验一次投票的选票文件（.json / .zip）；--record 纪实目录  --vkey 密钥  --json
  issuer                     第二签发人（监督部门自己的机器，不用数据库）：--port 端口 --data 目录
    --host 地址  --admin-port 端口  --tls-cert 文件 --tls-key 文件
  relay --to URL             转递：在另一台机器上代收选票、打乱次序再送到票箱；--port 端口  --host 地址  --relay-key 文件
    --tls-cert 文件 --tls-key 文件  --to-ca 签发机构证书  --batch 张数  --wait-ms 毫秒  --most 等候上限
  rules                      列出全部规则：条文、施行日期、情形数；--json 机器可读

  start | demo | import | verify | verify-ballot | issuer | relay | rules; environment: PORT, HOST, TLS_CERT, TLS_KEY, TLS_LOCAL, TLS_NAMES, TLS_HTTP_PORT, BOX_PORT, RELAY_URL, RELAY_KEY_FILE, DATABASE_URL, STEELYARD_DATA, STEELYARD_DEMO_PASSWORD
  exit codes: 0 done · 1 refused or damaged · 2 usage · 10 already running · 11 port in use · 12 database unreachable
              13 database too old · 14 database rights · 15 data directory · 16 record and database do not match
`;

/** The command line; returns the exit code. A Fatal is one sentence in both languages. */
export async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  try {
    switch (command) {
      case 'start':
      case 'demo':
        return await (await import('./start.ts')).start(command === 'demo' ? 'demo' : 'main', rest);
      case 'verify':
        if (rest.includes('--database')) return await (await import('./record/verify-command.ts')).verifyDatabaseCommand(rest);
        return await verifyCommand(rest, (line) => process.stdout.write(`${line}\n`));
      case 'verify-ballot':
        return await (await import('../verify/ballot-cli.ts')).verifyBallotCommand(rest, (line) => process.stdout.write(`${line}\n`));
      case 'import':
        return await (await import('./import-command.ts')).importCommand(rest);
      case 'issuer':
        return await (await import('./issuer/command.ts')).issuerCommand(rest, (line) => void process.stdout.write(`${line}\n`));
      case 'relay':
        return await (await import('./relay/command.ts')).relayCommand(rest, (line) => void process.stdout.write(`${line}\n`));
      case 'rules':
        return (await import('./rules-command.ts')).rulesCommand(rest, (line) => process.stdout.write(`${line}\n`));
      case 'help':
      case '--help':
      case '-h':
        process.stdout.write(USAGE);
        return 0;
      default:
        process.stderr.write(USAGE);
        return exitCode.usage;
    }
  } catch (error) {
    if (error instanceof Fatal) {
      process.stderr.write(`\n${error.words.zh}\n${error.words.en}\n`);
      return error.code;
    }
    process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    return 70;
  }
}
