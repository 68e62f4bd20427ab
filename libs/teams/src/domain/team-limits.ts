/** How large a team may be. An invitation takes up a place until it is declined or withdrawn. */
export interface TeamLimits {
  /** Members who must have agreed before the team is ready. */
  readonly leastMembers: number;
  readonly mostMembers: number;
  readonly mostAdvisers: number;
}
