// Runs before the first paint, so that the page never flashes in the wrong theme or claims the wrong language.
;(function () {
  var root = document.documentElement
  var stored = function (key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  var scheme = stored('tmeit-theme')
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  var language = stored('tmeit-language')
  if (language !== 'sv' && language !== 'en') {
    language = 'sv'
    for (var i = 0; i < navigator.languages.length; i++) {
      var wanted = navigator.languages[i].slice(0, 2)
      if (wanted === 'sv' || wanted === 'en') {
        language = wanted
        break
      }
    }
  }
  root.lang = language
})()
