// Words, marks and Chinese characters that are read as one. Each number of a sentence is held against all of its words, so without an
// end the work would grow with the square of the text. No sentence that people write comes near, a list of all provinces has 300.

/** A clause is cut here, wherever that is. */
export const LONGEST_CLAUSE = 400;
/** A sentence ends with the clause that reaches this. */
export const LONGEST_SENTENCE = 1200;
