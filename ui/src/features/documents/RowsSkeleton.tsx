import { Loading } from '@/ui/Loading'
import { Skeleton } from '@/ui/Skeleton'
import classes from './documents.module.css'

export function RowsSkeleton() {
  return (
    <Loading>
      <div className={classes.rows}>
        {Array.from({ length: 4 }, (_, index) => (
          <Skeleton key={index} height={92} />
        ))}
      </div>
    </Loading>
  )
}
