// Data: what files of each kind begin with, from the published format descriptions; checked 2026-11-24. Own list: a
// library gives names of formats, this gives what a person has to know about them.

/** `runs`: a program or something that starts one. `carrier`: unpacks or mounts, so that its contents count. */
export type FileNature = "runs" | "carrier" | "document" | "page" | "media" | "text" | "unknown";

export interface FileKind {
  /** Kebab-case; names under `file.kind.<name>`. */
  readonly name: string;
  readonly nature: FileNature;
}

export interface Magic extends FileKind {
  readonly at: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));
const magic = (name: string, nature: FileNature, bytes: string | readonly number[], at = 0): Magic => ({
  name,
  nature,
  at,
  bytes: typeof bytes === "string" ? ascii(bytes) : bytes,
});

/** The first that fits counts. */
export const MAGICS: readonly Magic[] = [
  magic("windows-program", "runs", "MZ"),
  magic("linux-program", "runs", [0x7f, 0x45, 0x4c, 0x46]),
  magic("mac-program", "runs", [0xfe, 0xed, 0xfa, 0xce]),
  magic("mac-program", "runs", [0xfe, 0xed, 0xfa, 0xcf]),
  magic("mac-program", "runs", [0xce, 0xfa, 0xed, 0xfe]),
  magic("mac-program", "runs", [0xcf, 0xfa, 0xed, 0xfe]),
  magic("java-or-mac-program", "runs", [0xca, 0xfe, 0xba, 0xbe]),
  magic("windows-shortcut", "runs", [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]),
  magic("android-code", "runs", "dex\n"),
  magic("windows-help", "runs", "ITSF"),
  magic("onenote", "document", [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d]),
  magic("zip", "carrier", [0x50, 0x4b, 3, 4]),
  magic("zip", "carrier", [0x50, 0x4b, 5, 6]),
  magic("ole", "document", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  magic("rar", "carrier", "Rar!"),
  magic("7z", "carrier", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  magic("gzip", "carrier", [0x1f, 0x8b]),
  magic("bzip2", "carrier", "BZh"),
  magic("xz", "carrier", [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
  magic("cabinet", "carrier", "MSCF"),
  magic("ace", "carrier", "**ACE**", 7),
  magic("tar", "carrier", "ustar", 257),
  magic("disk-image", "carrier", "CD001", 0x8001),
  magic("disk-image", "carrier", "conectix"),
  magic("disk-image", "carrier", "vhdxfile"),
  magic("installer-package", "runs", "xar!"),
  magic("linux-package", "runs", "!<arch>\ndebian"),
  magic("linux-package", "runs", [0xed, 0xab, 0xee, 0xdb]),
  magic("browser-extension", "runs", "Cr24"),
  magic("pdf", "document", "%PDF-"),
  magic("rtf", "document", "{\\rtf"),
  magic("jpeg", "media", [0xff, 0xd8, 0xff]),
  magic("png", "media", [0x89, 0x50, 0x4e, 0x47]),
  magic("gif", "media", "GIF8"),
  magic("bmp", "media", "BM"),
  magic("tiff", "media", [0x49, 0x49, 0x2a, 0]),
  magic("tiff", "media", [0x4d, 0x4d, 0, 0x2a]),
  magic("webp-avi-wav", "media", "RIFF"),
  magic("heic-mp4-mov", "media", "ftyp", 4),
  magic("matroska", "media", [0x1a, 0x45, 0xdf, 0xa3]),
  magic("ogg", "media", "OggS"),
  magic("flac", "media", "fLaC"),
  magic("mp3", "media", "ID3"),
  magic("mp3", "media", [0xff, 0xfb]),
];

/** Endings that run when opened, on Windows, macOS, Linux or Android. */
export const RUNS_ENDINGS: ReadonlySet<string> = new Set(
  `exe scr pif com bat cmd msi msp msix appx ps1 psm1 vbs vbe js jse mjs wsf wsh hta cpl lnk url scf reg jar apk xapk apks
aab pkg app command workflow deb rpm appimage run sh bash chm gadget inf application appref-ms xll desktop mobileconfig
crx dll sys ocx vb ws sct shb diagcab settingcontent-ms library-ms search-ms theme themepack website webloc`.split(
    /\s+/u,
  ),
);
export const CARRIER_ENDINGS: ReadonlySet<string> = new Set(
  "zip rar 7z gz tgz bz2 xz tar cab ace arj iso img vhd vhdx dmg udf".split(" "),
);
export const IMAGE_ENDINGS: ReadonlySet<string> = new Set("iso img vhd vhdx dmg udf".split(" "));
export const MEDIA_ENDINGS: ReadonlySet<string> = new Set(
  "jpg jpeg png gif webp heic heif bmp tif tiff avif mp4 mov m4v avi mkv webm 3gp mp3 m4a aac wav ogg opus flac".split(
    " ",
  ),
);
export const DOCUMENT_ENDINGS: ReadonlySet<string> = new Set(
  "pdf doc docx docm dot dotm xls xlsx xlsm xlsb ppt pptx pptm ppsx rtf odt ods odp txt csv one html htm svg xml json eml".split(
    " ",
  ),
);
export const MACRO_ENDINGS: ReadonlySet<string> = new Set(
  "docm dotm xlsm xltm xlsb xlam pptm potm ppsm ppam".split(" "),
);
