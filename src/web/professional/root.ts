import { createRootRoute } from '@tanstack/react-router'
import { Frame } from './frame.tsx'

/** What every page of the professional face stands under. */
export const root = createRootRoute({ component: Frame })
export const under = { getParentRoute: () => root }
