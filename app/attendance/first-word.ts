/** The first name of what somebody wrote as their name: no surname lies on a table. */
export function firstWordOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}

/** Two of the same first name cannot be told apart by it: they are numbered in the order they stand. */
export function toldApart<Named extends { firstName: string }>(people: readonly Named[]): Named[] {
  const seen = new Map<string, number>()
  const alike = (one: Named) => one.firstName.trim().toLocaleLowerCase('da')
  return people.map((each) => {
    const turn = (seen.get(alike(each)) ?? 0) + 1
    seen.set(alike(each), turn)
    const alone = alike(each) === '' || people.filter((other) => alike(other) === alike(each)).length === 1
    return alone ? each : { ...each, firstName: `${each.firstName} (${turn})` }
  })
}
