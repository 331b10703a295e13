import { append, edit, write, type Mistake } from "./bad-input.ts";

/** What may be wrong with the stories of a dossier, and what is said of it. */
export const STORIES: readonly Mistake[] = [
  {
    what: "a story of no language",
    make: (tiny) => write(tiny, "stories/Second Year.md", "# x"),
    code: "bad-story-name",
    says: ["stories/Second Year.md", "zh, en"],
  },
  {
    what: "a story in a language that the dossier lacks",
    make: (tiny) => write(tiny, "stories/second.fr.md", "# x"),
    code: "bad-story-name",
    says: ["stories/second.fr.md"],
  },
  {
    what: "a story without front matter",
    make: (tiny) => write(tiny, "stories/second-year.en.md", "# A heading\n"),
    code: "no-front-matter",
    says: ["stories/second-year.en.md", "---"],
  },
  {
    what: "a status that there is not",
    make: edit("stories/second-year.en.md", "status: draft", "status: ready"),
    code: "bad-front-matter",
    says: ["stories/second-year.en.md at status", "draft"],
  },
  {
    what: "an embargo without a zone",
    make: edit("stories/second-year.en.md", "08:00:00+08:00", "08:00:00"),
    code: "bad-front-matter",
    says: ["stories/second-year.en.md at embargo", "zone"],
  },
  {
    what: "a key of front matter that nobody reads",
    make: edit("stories/second-year.en.md", "status: draft", "status: draft\nauthor: somebody"),
    code: "bad-front-matter",
    says: ["stories/second-year.en.md", "author"],
  },
  {
    what: "a signature with a made-up digest",
    make: edit(
      "stories/second-year.en.md",
      "status: draft",
      "status: signed\nsignoffs: [{ by: me, on: 2026-01-01, digest: yes }]",
    ),
    code: "bad-front-matter",
    says: ["stories/second-year.en.md at signoffs.0.digest"],
  },
  {
    what: "front matter that is no YAML",
    make: edit("stories/second-year.en.md", "status: draft", "status: [draft"),
    code: "bad-yaml",
    says: ["stories/second-year.en.md, line"],
  },
  {
    what: "a ledger with a column of its own",
    make: edit("stories/ledger.csv", "story,language", "tale,language"),
    code: "unknown-column",
    says: ["stories/ledger.csv", "tale"],
  },
  {
    what: "a day of publication that is none",
    make: edit("stories/ledger.csv", "2026-03-02,A permit", "soon,A permit"),
    code: "bad-date",
    says: ["stories/ledger.csv", '"soon"'],
  },
  {
    what: "a number of an unknown measure",
    make: append("stories/first-year.en.md", "\n[[licences @ 2025]]\n"),
    code: "bad-binding",
    says: ["stories/first-year.en.md", "[[licences @ 2025]]", "permits"],
  },
  {
    what: "a number of an unknown group",
    make: append("stories/first-year.en.md", "\n[[permits gull @ 2025]]\n"),
    code: "bad-binding",
    says: ["stories/first-year.en.md", "gull"],
  },
  {
    what: "a number of no date",
    make: append("stories/first-year.en.md", "\n[[permits @ soon]]\n"),
    code: "bad-binding",
    says: ["stories/first-year.en.md", "soon"],
  },
];
