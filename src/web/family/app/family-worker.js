/*
 * Stands between the family's pages and the network, for the sake of a dropped connection only. It keeps the files that
 * the pages are made of (the same for everybody) and one page that says that there is no connection. Answers of the
 * interface and pages are never kept, and all of this is removed when somebody signs out.
 */
const SHELL = 'samspil-shell-BUILD'
const OFFLINE = '/familie-offline.html'
const FILES = []

const fill = async () => {
  const shell = await caches.open(SHELL)
  await shell.add(new Request(OFFLINE, { cache: 'reload' }))
  // A part that cannot be fetched now is fetched when it is asked for.
  await Promise.allSettled(FILES.map((file) => shell.add(file)))
}

self.addEventListener('install', (event) => event.waitUntil(fill()))

self.addEventListener('activate', (event) => {
  const drop = (name) => name.startsWith('samspil-shell-') && name !== SHELL && caches.delete(name)
  event.waitUntil(caches.keys().then((names) => Promise.all(names.map(drop))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)))
  else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)))
})
