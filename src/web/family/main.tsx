import { RouterProvider } from '@tanstack/react-router'
import '../shared/look/look.ts'
import './family.css'
import { start } from '../shared/shell/start.tsx'
import { router } from './app.tsx'
import { familyTexts } from './texts.ts'

// The worker serves a dropped connection; without it the pages work as well.
if (import.meta.env.PROD)
  navigator.serviceWorker?.register('/family-worker.js', { scope: '/familie' }).catch(() => undefined)

start(familyTexts(), <RouterProvider router={router} />)
