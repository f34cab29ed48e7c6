import { RouterProvider } from '@tanstack/react-router'
import '../shared/look/look.ts'
import { start } from '../shared/shell/start.tsx'
import { router } from './app.tsx'
import { professionalTexts } from './texts.ts'

start(professionalTexts(), <RouterProvider router={router} />)
