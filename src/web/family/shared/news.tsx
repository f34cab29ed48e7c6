import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { useText } from '../texts.ts'
import { placeLinks } from './place-links.ts'

type Place = Answer<'GET /api/own/families/:family/news'>['places'][number]

/** So long a page is in front of somebody before it counts as seen. */
const LOOKED_MS = 1500

interface NewsProps {
  readonly family: string
  readonly place: Place['place']
}

/**
 * What is new on this page since its reader last looked, in words, and on the first page where else something is. It stays
 * while the page is open; that it was seen lies with its reader alone.
 */
export const News = ({ family, place }: NewsProps) => {
  const text = useText()
  const { data } = useApi('GET /api/own/families/:family/news', { params: { family } })
  const [first, setFirst] = useState<Place>()
  const here = data?.places.find((one) => one.place === place)
  if (here && !first) setFirst(here)
  useSeen(family, place, here && data?.until)
  const elsewhere = place === 'road' ? (data?.places ?? []).filter((one) => one.place !== place) : []
  if (!first && elsewhere.length === 0) return null
  return (
    <div className="notice news">
      <p className="notice-title">{text('news.title')}</p>
      {first && (
        <>
          <p>{text('news.here', { count: first.count })}</p>
          {first.titles.length > 0 && (
            <ul>
              {first.titles.map((title) => (
                <li key={title} dir="auto">
                  {title}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {elsewhere.map((one) => (
        <p key={one.place}>
          <Link to={placeLinks[one.place].to} search={(now: Record<string, unknown>) => now}>
            {text('news.there', { page: text(placeLinks[one.place].title), count: one.count })}
          </Link>
        </p>
      ))}
    </div>
  )
}

/** Says once that the page was seen up to an instant, when it has been in front of somebody. */
function useSeen(family: string, place: Place['place'], until: string | undefined): void {
  const { send } = useCommand('PUT /api/own/families/:family/visits/:place', {
    refresh: ['GET /api/own/families/:family/news'],
  })
  const mark = useRef(send)
  useEffect(() => {
    mark.current = send
  })
  useEffect(() => {
    if (until === undefined) return undefined
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') void mark.current({ params: { family, place }, body: { until } })
    }, LOOKED_MS)
    return () => clearTimeout(timer)
  }, [family, place, until])
}

/** Beside a page in the menu: how much is new there. */
export const NewsCount = ({ family, to }: { readonly family: string; readonly to: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/own/families/:family/news', { params: { family } })
  const count = data?.places.find((one) => placeLinks[one.place].to === to)?.count ?? 0
  return count === 0 ? null : <span className="news-count">{text('news.count', { count })}</span>
}
