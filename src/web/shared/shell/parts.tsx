import type { ReactNode } from 'react'

/** Names and values, in rows. */
export const Facts = ({ rows }: { readonly rows: readonly { readonly name: string; readonly value: ReactNode }[] }) => (
  <dl className="facts">
    {rows.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

export type TagKind = 'plain' | 'accent' | 'waiting' | 'done'

/** A word about the state or role of something. The word carries the meaning, the colour only helps. */
export const Tag = ({ children, kind = 'plain' }: { readonly children: ReactNode; readonly kind?: TagKind }) => (
  <span className={`word word-${kind}`}>{children}</span>
)

/** Somebody's own words, with whose they are. */
export const OwnWords = ({ children, whose }: { readonly children: string; readonly whose: string }) => (
  <figure className="own-words">
    <blockquote dir="auto">{children}</blockquote>
    <figcaption dir="auto">{whose}</figcaption>
  </figure>
)
