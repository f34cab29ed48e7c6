/** From so many on, a number about people no longer points at one of them; what counts fewer is not told. */
export const FEWEST_TOLD = 5
