// The more particular names first: nearly every browser also calls itself Chrome or Safari.
const browsers: ReadonlyArray<[RegExp, string]> = [
  [/Edg/u, 'Edge'],
  [/OPR|Opera/u, 'Opera'],
  [/SamsungBrowser/u, 'Samsung Internet'],
  [/Firefox|FxiOS/u, 'Firefox'],
  [/Chrome|CriOS/u, 'Chrome'],
  [/Safari/u, 'Safari'],
];
const systems: ReadonlyArray<[RegExp, string]> = [
  [/Android/u, 'Android'],
  [/iPhone|iPad/u, 'iOS'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/Linux/u, 'Linux'],
];

/** The browser and the system a session names itself by, as people know them. */
export function deviceOf(userAgent: string): { browser: string | undefined; system: string | undefined } {
  const nameIn = (names: typeof browsers) => names.find(([sign]) => sign.test(userAgent))?.[1];
  return { browser: nameIn(browsers), system: nameIn(systems) };
}
