import { useEffect, useRef, type PointerEvent as HandEvent } from 'react'

/** Where a card is let go: a field, and the card of its side that it lies after. */
export interface Drop {
  readonly field: string
  readonly after: string | null
}

interface Dragging {
  readonly card: string
  /** The family's cards and the professionals' are put in order each by themselves. */
  readonly side: string
  /** Takes the card to its place; what is lifted is laid down when it has settled. */
  readonly onDrop: (drop: Drop) => Promise<void>
  /** Somebody else moved the card while it was in this hand. */
  readonly onTaken: () => void
}

const EDGE = 60
const SCROLL = 14

const middleOf = (one: Element): number => {
  const { top, height } = one.getBoundingClientRect()
  return top + height / 2
}

const fieldAt = (x: number, y: number): HTMLElement | undefined =>
  document
    .elementsFromPoint(x, y)
    .map((one) => one.closest<HTMLElement>('[data-board-field]'))
    .find((one) => one !== null) ?? undefined

const cardsBeside = (field: HTMLElement, { card, side }: Dragging): HTMLElement[] =>
  [...field.querySelectorAll<HTMLElement>(`[data-side="${side}"]`)].filter((one) => one.dataset['card'] !== card)

/**
 * Drags a card by its grip, with a mouse or a finger; the keyboard has its buttons. The card follows the hand, the page
 * follows at its edges, and Escape lays it back.
 */
export const useDrag = (given: Dragging): { readonly onPointerDown: (event: HandEvent<HTMLElement>) => void } => {
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  })
  const cancel = useRef<(() => void) | undefined>(undefined)
  useEffect(
    () => () => {
      if (!cancel.current) return
      cancel.current()
      latest.current.onTaken()
    },
    [],
  )

  const onPointerDown = (event: HandEvent<HTMLElement>): void => {
    const lifted = event.currentTarget.closest<HTMLElement>('[data-card]')
    if (!lifted || event.button !== 0 || cancel.current) return
    event.preventDefault()
    const dragging = latest.current
    const from = { x: event.clientX, y: event.clientY + scrollY }
    let hand = { x: event.clientX, y: event.clientY }
    let marked: HTMLElement | undefined
    let frame = 0

    const mark = (place: HTMLElement | undefined): void => {
      if (marked === place) return
      marked?.removeAttribute('data-drop')
      place?.setAttribute('data-drop', '')
      marked = place
    }
    const above = (field: HTMLElement): HTMLElement | undefined =>
      cardsBeside(field, dragging).findLast((one) => middleOf(one) < hand.y)
    const show = (): void => {
      if (hand.y < EDGE) scrollBy(0, -SCROLL)
      if (hand.y > innerHeight - EDGE) scrollBy(0, SCROLL)
      lifted.style.translate = `${hand.x - from.x}px ${hand.y + scrollY - from.y}px`
      const field = fieldAt(hand.x, hand.y)
      mark(field && (above(field) ?? field))
      frame = requestAnimationFrame(show)
    }
    const move = (to: PointerEvent): void => {
      hand = { x: to.clientX, y: to.clientY }
    }
    const layDown = (): void => {
      lifted.style.translate = ''
      lifted.classList.remove('board-card-lifted')
    }
    const end = (): void => {
      cancel.current = undefined
      cancelAnimationFrame(frame)
      mark(undefined)
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', drop)
      removeEventListener('pointercancel', back)
      removeEventListener('keydown', key)
    }
    const back = (): void => {
      end()
      layDown()
    }
    const drop = (at: PointerEvent): void => {
      move(at)
      const field = fieldAt(hand.x, hand.y)
      const key = field?.dataset['boardField']
      const after = (field && above(field)?.dataset['card']) ?? null
      end()
      if (key === undefined) return layDown()
      void dragging.onDrop({ field: key, after }).finally(layDown)
    }
    const key = ({ key: pressed }: KeyboardEvent): void => {
      if (pressed === 'Escape') back()
    }

    cancel.current = back
    lifted.classList.add('board-card-lifted')
    addEventListener('pointermove', move)
    addEventListener('pointerup', drop)
    addEventListener('pointercancel', back)
    addEventListener('keydown', key)
    frame = requestAnimationFrame(show)
  }
  return { onPointerDown }
}
