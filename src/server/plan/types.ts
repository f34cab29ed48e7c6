import type { z } from 'zod'
import type { planOptionsOutput } from '../../contract/plan-options.ts'
import type { roadOutput, snapshotOutput } from '../../contract/plan.ts'

export type SnapshotAnswer = z.output<typeof snapshotOutput>
export type PlanOptions = z.output<typeof planOptionsOutput>
export type Road = z.output<typeof roadOutput>
