import type { Handlers, MethodsOf } from '../../context.ts'

const service = () => import('./service.ts')

/** The methods of the reviews of existing documents; what they need is loaded when somebody asks. */
export const reviewsHandlers: Handlers<MethodsOf<'reviews'>> = {
  'reviews.create': async (context, input) => (await service()).createReview(context, input),
  'reviews.get': async (context, input) => (await service()).getReview(context, input),
  'reviews.list': async (context, input) => (await service()).listReviewHeads(context, input),
  'reviews.setVerdict': async (context, input) => (await service()).setVerdict(context, input),
  'reviews.remove': async (context, input) => (await service()).removeReview(context, input),
  'reviews.restore': async (context, input) => (await service()).restoreReview(context, input),
  'reviews.render': async (context, input) => (await import('./report.ts')).renderReview(context, input),
}
