/** Words of the page that explains a local authority. */
const zh = {
  title: '信任本单位的投票和办公地址', other: 'English',
  lead: '一杆秤在本单位自己的机器上运行，证书由这台机器自己签发。您的手机或电脑还不认识它；按下面的步骤装一次证书，以后打开就是加密的，没有人能在网络上改动页面或看到内容。',
  whatTitle: '信任的是什么，不是什么',
  what: [
    '只信任这台机器为下面这些名称和地址签发的证书。范围写在证书里：它给别的网站签发的证书，遵守标准的系统一律不认。',
    '不安装任何程序，不交出手机里的任何内容，也不让这台机器看到您访问别的网站。',
    '随时可以在同一个地方删除。',
  ],
  limits: '证书的范围', until: '有效期到 {day}',
  printTitle: '先核对指纹', print: '安装前，请把手机上显示的指纹（SHA-256）与这里比较。这里的页面也可能被人改动，所以还要与管理员打印张贴的、或服务器启动时显示的指纹一致。不一致的，不要安装。',
  get: '下载证书（.crt）', getPem: '另一种格式（.pem）', stepsTitle: '安装步骤', thenTitle: '装好以后', after: '打开下面的地址，地址栏不再提示不安全，就成了。',
  systems: [
    { name: 'iPhone、iPad', steps: ['用 Safari 打开本页，点“下载证书”，选“允许”。', '打开“设置”，点最上面的“已下载描述文件”，点“安装”。点“更多详细信息”可以看到指纹。', '再到“设置 → 通用 → 关于本机 → 证书信任设置”，把这张证书的开关打开。这一步不做，证书不起作用。'] },
    { name: '安卓（华为、小米、荣耀等）', steps: ['点“下载证书”。', '打开“设置”，搜索“CA 证书”或“从存储设备安装”，选“CA 证书”，看完提示选“仍然安装”，再选刚下载的文件。', '指纹在“设置 → 加密与凭据 → 信任的凭据 → 用户”里可以看到。请用系统浏览器、Chrome 或 Edge 打开；微信内置浏览器不一定认。'] },
    { name: 'Windows', steps: ['下载后，在命令提示符里核对指纹：certutil -hashfile steelyard.crt SHA256', '双击文件，点“安装证书”，选“当前用户”，再选“将所有的证书放入下列存储 → 受信任的根证书颁发机构”，完成。', '重新打开浏览器。'] },
    { name: 'macOS', steps: ['双击下载的文件，加入“登录”钥匙串。', '在“钥匙串访问”里双击它，核对指纹，展开“信任”，把“使用此证书时”改为“始终信任”。'] },
    { name: '统信 UOS、银河麒麟、其他 Linux（Firefox 或 Chromium）', steps: ['Firefox：“设置 → 隐私与安全 → 查看证书 → 证书颁发机构 → 导入”，选文件，勾选“信任由此证书颁发机构来标识网站”。', '系统自带的浏览器和 Chrome：“设置 → 隐私和安全 → 安全 → 管理证书 → 授权机构 → 导入”，勾选“信任该证书，以标识网站的身份”。', '核对指纹：sha256sum steelyard.crt'] },
  ],
};
const en: typeof zh = {
  title: 'Trust this office’s address', other: '中文',
  lead: 'Steelyard runs on a machine of this office, which certifies itself. Your phone or computer does not know it yet. Install its certificate once as shown below; from then on the connection is encrypted, and nobody on the network can change a page or read along.',
  whatTitle: 'What you trust, and what not',
  what: [
    'Only certificates that this machine makes for the names and addresses below. The limits stand in the certificate: systems that keep to the standard refuse what it would sign for any other site.',
    'No program is installed, nothing on your device is given away, and this machine does not see the other sites you visit.',
    'You can remove it at any time, where you installed it.',
  ],
  limits: 'Limits of the certificate', until: 'valid until {day}',
  printTitle: 'Compare the fingerprint first', print: 'Before you install, compare the fingerprint (SHA-256) your device shows with this one. This page might have been changed on its way, so compare it also with the one the administrator has put up, or that the server prints when it starts. If they differ, do not install.',
  get: 'Download the certificate (.crt)', getPem: 'Other format (.pem)', stepsTitle: 'Steps', thenTitle: 'Afterwards', after: 'Open this address; when the browser no longer warns, it is done.',
  systems: [
    { name: 'iPhone, iPad', steps: ['Open this page in Safari, tap “Download the certificate” and allow it.', 'Open Settings, tap “Profile Downloaded” at the top, then “Install”. “More Details” shows the fingerprint.', 'Then Settings → General → About → Certificate Trust Settings: switch this certificate on. Without this step it has no effect.'] },
    { name: 'Android', steps: ['Tap “Download the certificate”.', 'Open Settings, search for “CA certificate”, choose it, read the warning, “Install anyway”, and pick the file.', 'The fingerprint is under Encryption & credentials → Trusted credentials → User. Use the system’s browser, Chrome or Edge; browsers inside other apps may not accept it.'] },
    { name: 'Windows', steps: ['Compare the fingerprint in a command prompt: certutil -hashfile steelyard.crt SHA256', 'Open the file, “Install Certificate”, “Current User”, “Place all certificates in the following store: Trusted Root Certification Authorities”.', 'Open the browser anew.'] },
    { name: 'macOS', steps: ['Open the file and add it to the keychain “login”.', 'In Keychain Access open it, compare the fingerprint, and under “Trust” set “When using this certificate” to “Always Trust”.'] },
    { name: 'UOS, Kylin and other Linux (Firefox or Chromium)', steps: ['Firefox: Settings → Privacy & Security → View Certificates → Authorities → Import; tick “Trust this CA to identify websites”.', 'Chromium and Chrome: Settings → Privacy and security → Security → Manage certificates → Authorities → Import; tick “Trust this certificate for identifying websites”.', 'Compare the fingerprint: sha256sum steelyard.crt'] },
  ],
};
export const trustWords = { zh, en };
