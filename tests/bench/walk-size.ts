/** How many zones the large walk has. */
export const zoneCount = 40
