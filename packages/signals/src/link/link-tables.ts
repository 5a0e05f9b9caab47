// Data: services and signs that the link check knows. Own lists, put together 2026-11-24 without a network.

/**
 * Services that exist to record who opens a link. Sources: the two operators' own names (grabify.link, iplogger.org) and
 * the rotating names of Grabify printed by a public list (github.com/mayzelf/grabify-domains, commit d17b1d8) and by
 * public moderation bots; names only. They rotate: a link that is not here may still be one.
 */
export const IP_LOGGERS: ReadonlySet<string> = new Set(
  `grabify.link iplogger.org iplogger.com iplogger.ru iplogger.co iplogger.info 2no.co yip.su iplis.ru 02ip.ru ezstat.ru
ipgrabber.ru blasze.com blasze.tk ps3cfw.com stopify.co leancoding.co freegiftcards.co joinmy.site fortnitechat.site
fortnight.space quickmessage.us youshouldclick.us crabrave.pw lovebird.guru trulove.guru truelove.guru dateing.club
otherhalf.life shrekis.life datasig.io datauth.io headshot.monster gaming-at-my.best progaming.monster yourmy.monster
screenshare.host imageshare.best screenshot.best gamingfun.me catsnthing.com catsnthings.fun mypic.icu curiouscat.club
gyazo.nl location.cyou mymap.icu mymap.quest mapss.icu map-s.online crypto-o.click customer.autos account.beauty
bank.charity photospace.life mymassive.pics photovault.store imagehub.fun picturestash.mom clickthis.photo
sharevault.cloud picshare.mom picshare.hair imagestash.pics xtube.chat myprivate.yachts screensnaps.top
customersupport.click mypicparade.pics imagevault.cloud photovault.pics foot.wiki gamergirl.pro picshost.pics
pichost.pics imghost.pics screenshare.pics myprivate.pics psty.io`.split(/\s+/u),
);

/** Shorteners, from general knowledge; 1.1 % of ordinary links in chats are short, so a short link is only a hint. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  `bit.ly tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy shorturl.at t.ly tiny.cc bl.ink s.id
urlz.fr urlr.me vu.fr lc.cx bit.do soo.gd adf.ly ouo.io shorte.st bc.vc linkvertise.com snip.ly short.io clck.ru
qr.ae t2m.io tr.im x.co lnkd.in fb.me t.co dub.sh dlvr.it trib.al u.to da.gd kutt.it 1url.com surl.li bitly.com tny.im
l.ead.me qrco.de me-qr.com`.split(/\s+/u),
);

/** Addresses that lead to somebody's own computer for as long as it runs. Programs that take camera pictures use them. */
export const TUNNELS: readonly string[] = [
  "ngrok.io",
  "ngrok.app",
  "ngrok-free.app",
  "ngrok-free.dev",
  "trycloudflare.com",
  "serveo.net",
  "loca.lt",
  "lhr.life",
  "localhost.run",
  "duckdns.org",
  "no-ip.org",
  "ddns.net",
  "hopto.org",
  "zapto.org",
  "serveftp.com",
];

/** Where anybody can put up a page in minutes without a name. Only counts together with a brand or a sign-in word. */
export const FREE_HOSTS: readonly string[] = [
  "weebly.com",
  "weeblysite.com",
  "wixsite.com",
  "webflow.io",
  "github.io",
  "gitlab.io",
  "pages.dev",
  "workers.dev",
  "r2.dev",
  "vercel.app",
  "netlify.app",
  "web.app",
  "firebaseapp.com",
  "blogspot.com",
  "wordpress.com",
  "godaddysites.com",
  "square.site",
  "glitch.me",
  "replit.app",
  "repl.co",
  "surge.sh",
  "000webhostapp.com",
  "herokuapp.com",
  "azurewebsites.net",
  "framer.app",
  "framer.website",
  "carrd.co",
  "yolasite.com",
  "site123.me",
  "webwave.dev",
  "duckdns.org",
  "ipfs.io",
  "dweb.link",
  "cf-ipfs.com",
  "typedream.app",
  "mystrikingly.com",
  "myfreesites.net",
  "wixstudio.com",
  "onrender.com",
  "fly.dev",
];

/** Kinds of file that run when opened. `com` is left out: in a path it is nearly always a name of a site. */
export const RUNS_WHEN_OPENED: ReadonlySet<string> = new Set(
  `exe scr pif bat cmd msi msix appx ps1 vbs vbe jse wsf wsh hta cpl lnk url reg jar apk xapk apks aab dmg pkg app command
deb rpm appimage run sh iso img vhd vhdx chm gadget inf application appref-ms scf xll one desktop mobileconfig`.split(
    /\s+/u,
  ),
);

/** Parameters that carry a further address, and sharers whose job that is. */
export const SHARERS: ReadonlySet<string> = new Set(
  `facebook.com twitter.com x.com linkedin.com reddit.com wa.me whatsapp.com t.me telegram.me pinterest.com google.com
archive.org archive.is archive.ph bing.com duckduckgo.com youtube.com instagram.com tumblr.com translate.goog w3.org
microsoft.com live.com microsoftonline.com apple.com`.split(/\s+/u),
);

/** Schemes that are an ordinary way to reach somebody or something. */
export const ORDINARY_SCHEMES: ReadonlySet<string> = new Set(
  "http: https: mailto: tel: sms: ftp: geo: magnet: ws: wss: news:".split(" "),
);
