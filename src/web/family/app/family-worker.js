/*
 * Stands between the family's pages and the network, for the sake of a dropped connection only. It keeps the files that
 * the pages are made of (the same for everybody) and one page that says that there is no connection. Answers of the
 * interface and pages are never kept, and all of this is removed when somebody signs out.
 */
const SHELL = 'samspil-shell-BUILD'
const OFFLINE = '/familie-offline.html'
const FILES = []

const begin = async () => {
  const shell = await caches.open(SHELL)
  await shell.add(new Request(OFFLINE, { cache: 'reload' }))
}

/** One after the other, and nobody waits for it: what is asked for meanwhile is kept when it comes. */
const fill = async () => {
  for (const file of FILES) await kept(file).catch(() => undefined)
}

const kept = async (file) => {
  const shell = await caches.open(SHELL)
  const found = await shell.match(file)
  if (found) return found
  const answer = await fetch(file)
  if (answer.ok) await shell.put(file, answer.clone())
  return answer
}

self.addEventListener('install', (event) => event.waitUntil(begin()))

self.addEventListener('activate', (event) => {
  const drop = (name) => name.startsWith('samspil-shell-') && name !== SHELL && caches.delete(name)
  event.waitUntil(caches.keys().then((names) => Promise.all(names.map(drop))))
  void fill()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)))
  else if (FILES.includes(pathname)) event.respondWith(kept(pathname))
})
