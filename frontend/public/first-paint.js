// Sets colours and direction before the first paint, so that nothing flashes or jumps.
(() => {
  const root = document.documentElement;
  const wanted = localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
  const dark =
    wanted === 'dark' || (wanted === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  const language = localStorage.getItem(`zweitblick-language-${location.pathname.split('/')[1]}`);
  if (language) {
    root.lang = language;
    root.dir = language === 'ar' ? 'rtl' : 'ltr';
  }
})();
