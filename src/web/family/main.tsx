import { RouterProvider } from '@tanstack/react-router'
import '../shared/look/look.ts'
import './family.css'
import { start } from '../shared/shell/start.tsx'
import { router } from './app.tsx'
import { familyTexts } from './texts.ts'

start(familyTexts(), <RouterProvider router={router} />)
