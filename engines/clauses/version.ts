/** Version of the rules and lexicons; whoever keeps rows keeps it beside them, so that a result can be replayed. */
export const clausesVersion = 'clauses-2026.11.6'
