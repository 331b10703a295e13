import { readFileSync } from "node:fs";
import { Argument, Command, CommanderError, Option } from "commander";
import { UserError } from "../model/issues.ts";
import { QUESTION_KINDS } from "../model/judgements.ts";
import type { BuildOptions } from "./build-options.ts";
import type { CheckCommand } from "./check-command.ts";
import type { FetchCommand } from "./fetch.ts";
import type { DiffOptions } from "./diff.ts";
import type { GraphQuestion } from "../build/graph-questions/ask-graph.ts";
import type { GraphOptions } from "./graph.ts";
import type { LinkCommand } from "./link.ts";
import type { MentionsOptions } from "./mentions.ts";
import type { NamesCommandOptions } from "./names.ts";
import type { NewCommandOptions } from "./new.ts";
import type { QuantitiesOptions } from "./quantities.ts";
import type { ReviewOptions } from "./review.ts";
import type { StoriesOptions, StoryAction } from "./stories.ts";
import { terminal } from "./terminal.ts";
import type { VerifyCommandOptions } from "./verify.ts";

/** Beside the list in stories.ts, which is loaded only when it is run. */
const STORY_ACTIONS: readonly StoryAction[] = ["list", "sign", "publish"];

/** Beside those in ask-graph.ts, for the same reason. */
const GRAPH_QUESTIONS: readonly GraphQuestion[] = ["players", "shared", "path", "owners"];

const DEFAULT_DOSSIER = "dossiers/china-ai";

/** Rights and space are the machine's owner's to give; Node's own sentence names the file. */
const REFUSALS: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"]);

/** Runs one command and gives its exit code: 0 done, 1 the user's mistake or a failed check, 2 a bug. */
export async function main(args: readonly string[]): Promise<number> {
  const outcome = { failed: false };
  try {
    await createProgram(outcome).parseAsync([...args], { from: "user" });
    return outcome.failed ? 1 : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (error instanceof UserError) {
      terminal.error(error.message);
      return 1;
    }
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    // Whoever reads our output has seen enough.
    if (code === "EPIPE") return 0;
    if (error instanceof Error && REFUSALS.has(code)) {
      terminal.error(`The system refused: ${error.message}.`);
      return 1;
    }
    terminal.error(
      `This is a bug in Tidui; please report it with the lines below.\n${error instanceof Error ? error.stack : String(error)}`,
    );
    return 2;
  }
}

/** Of the package, which lies above the sources as above the compiled program. */
function version(): string {
  const { version: number } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return number;
}

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

function twoRows(value: string): [string, string] {
  const [left, right, ...more] = value.split(",");
  if (!left || !right || more.length > 0) throw new UserError("bad-option", "--explain takes two rows, such as --explain 17,42.");
  return [left, right];
}

/** The command line as a whole; docs/cli.md is held against it by a test. Each command loads only what it needs. */
export function createProgram(outcome: { failed: boolean } = { failed: false }): Command {
  const program = new Command("tidui")
    .description("Who leads, and who is falling behind? A checked map of an industry, with evidence for every number.")
    .version(version(), "-V, --version", "print the version")
    .exitOverride()
    .showHelpAfterError("(tidui --help lists the commands)");
  const dossier = () => new Option("--dossier <dir>", "the dossier's folder").default(DEFAULT_DOSSIER);
  const out = () => new Option("--out <dir>", "where the build is kept (default: .build in the dossier)");
  const now = () => new Option("--now <time>", "the moment at which embargoes of stories are judged (default: now)");
  const json = () => new Option("--json", "print JSON for programs");

  program
    .command("build")
    .description("read the sources, count, and write the pages; does only what has changed")
    .addOption(dossier())
    .addOption(out())
    .addOption(json())
    .addOption(now())
    .action(async (options: BuildOptions) => (await import("./build.ts")).build(options));
  program
    .command("serve")
    .description("build, then show the site on this machine")
    .addOption(dossier())
    .addOption(out())
    .addOption(new Option("--port <number>", "port on 127.0.0.1").default("4180"))
    .addOption(new Option("--watch", "show every change of the dossier as it is saved"))
    .addOption(now())
    .action(async (options: BuildOptions & { port: string; watch?: boolean }) => (await import("./serve.ts")).serve(options));
  program
    .command("publish")
    .description("build, then write the site as plain files that need no server and no network")
    .argument("<dir>", "folder to write to")
    .addOption(dossier())
    .addOption(out())
    .addOption(json())
    .addOption(now())
    .action(async (folder: string, options: BuildOptions) => (await import("./publish.ts")).publish(folder, options));
  program
    .command("export")
    .description("write every table of the build, whole, or the graph of relations")
    .addArgument(new Argument("<format>", "file format").choices(["csv", "json", "parquet", "graphml", "gexf"]))
    .argument("<dir>", "folder to write to; of a graph also a file")
    .addOption(dossier())
    .addOption(out())
    .addOption(now())
    .action(async (format: string, folder: string, options: BuildOptions) =>
      (await import("./export.ts")).exportTables(format, folder, options),
    );
  program
    .command("query")
    .description("answer one SQL query over the build, read-only")
    .argument("<sql>", "the query; docs/views.md lists the views")
    .addOption(dossier())
    .addOption(out())
    .addOption(json())
    .action(async (sql: string, options: BuildOptions) => (await import("./query.ts")).query(sql, options));
  program
    .command("graph")
    .description("who matters in who backs whom; what two share, how two are joined, who owns one")
    .addArgument(new Argument("[question]", "what is asked").choices(GRAPH_QUESTIONS).default("players"))
    .argument("[name...]", "whom it is asked of: two names for shared and path, one for owners")
    .addOption(new Option("--as-of <date>", "a day, month or year: what is evidenced by then (default: all that is known)"))
    .addOption(dossier())
    .addOption(out())
    .addOption(json())
    .action(async (question: GraphQuestion, names: string[], options: GraphOptions) =>
      (await import("./graph.ts")).graph(question, names, options),
    );
  program
    .command("read")
    .description("print every table row of documents as JSON lines, with where it stands")
    .argument("<file...>", "documents, or - for standard input")
    .addOption(new Option("--at <place>", 'only the row or cell there, such as "page 3, table 1, row 17, cell 4"'))
    .addOption(json())
    .action(async (files: string[], options: { json?: boolean; at?: string }) =>
      (await import("./read.ts")).read(files, { ...options, json: options.json ?? false }, terminal.line),
    );
  program
    .command("names")
    .description("split names of companies on standard input, one a line, into place, brand, trade, form and branch")
    .addOption(
      new Option("--compare", "say instead whether two names mean the same: left and right on a line, a tab between them"),
    )
    .addOption(new Option("--schema <schema>", "what the compared names are of").choices(["Organization", "Person"]))
    .addOption(json())
    .action(async (options: NamesCommandOptions) => (await import("./names.ts")).namesCommand(options));
  program
    .command("quantities")
    .description("find every number of a text with its exact value and unit: a line in, a JSON line out")
    .argument("[file]", "the text; standard input without it, or with -")
    .addOption(new Option("--names <file>", "names in which no number begins, such as 58同城, one a line"))
    .addOption(json())
    .action(async (file: string | undefined, options: QuantitiesOptions) =>
      (await import("./quantities.ts")).quantitiesCommand(file, options),
    );
  program
    .command("mentions")
    .description("count how often each name of a dictionary stands in the text on standard input")
    .addOption(new Option("--dictionary <file>", "the names, one a line").makeOptionMandatory())
    .addOption(json())
    .action(async (options: MentionsOptions) => (await import("./mentions.ts")).mentions(options));
  program
    .command("link")
    .description("find the rows of tables that are the same: clusters, weights, explanations")
    .argument("<config>", "a YAML file; docs/linkage.md says what stands in it")
    .addOption(
      new Option("--out <dir>", "folder for clusters.csv and pairs.csv (default: the configuration's name with .linked)"),
    )
    .addOption(new Option("--count", "only count the pairs that the rules would make"))
    .addOption(
      new Option("--explain <rows>", "why two rows have their weight; their ids with a comma between them").argParser(twoRows),
    )
    .addOption(new Option("--keep", "keep what is needed to add rows later, in the folder of the result"))
    .addOption(
      new Option("--add <table>", "add the rows of this file to a linkage that was kept; again for each").argParser(collect),
    )
    .addOption(json())
    .action(async (config: string, options: LinkCommand) => (await import("./link.ts")).link(config, options));
  program
    .command("diff")
    .description("what changed between two builds, rounds or days: rows, names, cancellations, published numbers")
    .argument("[from]", "a kept build, round or day; last is the build before", "last")
    .argument("[to]", "the same; now is the dossier as it is", "now")
    .addOption(dossier())
    .addOption(out())
    .addOption(json())
    .addOption(new Option("--series <id>", "only this series; may be given again").argParser(collect))
    .addOption(new Option("--clock <clock>", "which of a row's dates a day goes by").default("listed_as_of"))
    .addOption(new Option("--all", "list every entry"))
    .addOption(new Option("--record <reason>", "append restated numbers to the dossier's corrections.csv"))
    .addOption(new Option("--address <url>", "where the correction was published"))
    .action(async (from: string, to: string, options: DiffOptions) => (await import("./diff.ts")).diff(from, to, options));
  program
    .command("review")
    .description("answer the open questions, one key each: the same company? a member of the group? which class?")
    .addOption(dossier())
    .addOption(out())
    .addOption(json())
    .addOption(new Option("--by <name>", "who judges (else TIDUI_BY, else asked)"))
    .addOption(new Option("--kind <kind>", "only questions of this kind").choices([...QUESTION_KINDS]))
    .addOption(new Option("--limit <number>", "at most so many questions"))
    .action(async (options: ReviewOptions) => (await import("./review.ts")).review(options));
  program
    .command("check")
    .description("hold the numbers of texts against the dossier and against each other")
    .argument("[file...]", "texts: .txt, .md, .html, .docx, .pdf; - or none for standard input")
    .addOption(dossier())
    .addOption(out())
    .addOption(new Option("--date <date>", "the day of the text, such as 2025-12-31 (default: the latest that it names)"))
    .addOption(new Option("--source <url>", "where the text came from: no evidence for it; again for each").argParser(collect))
    .addOption(new Option("--language <language>", "of reasons and remarks").choices(["zh", "en"]).default("en"))
    .addOption(
      new Option("--format <format>", "how it is told (default: text)").choices(["text", "json", "sarif", "claimreview"]),
    )
    .addOption(new Option("--only <verdicts>", "tell only numbers with these, such as refuted,disputed"))
    .addOption(json())
    .action(async (files: string[], options: CheckCommand) => {
      outcome.failed = !(await (await import("./check-command.ts")).checkFiles(files, options, version()));
    });
  program
    .command("stories")
    .description("list the stories with their status and changed numbers; sign one, publish one")
    .addArgument(new Argument("[action]", "what to do").choices([...STORY_ACTIONS]).default("list"))
    .argument("[slug]", "the story, without its language")
    .addOption(dossier())
    .addOption(out())
    .addOption(json())
    .addOption(new Option("--by <name>", "who signs"))
    .addOption(new Option("--on <day>", "the day of the signature or publication (default: today)"))
    .addOption(new Option("--reason <text>", "why published numbers change"))
    .addOption(new Option("--language <language>", "only the story in this language"))
    .addOption(now())
    .action(async (action: StoryAction, slug: string | undefined, options: StoriesOptions) =>
      (await import("./stories.ts")).stories(action, slug, options),
    );
  program
    .command("verify")
    .description("derive every published number again and hold the build against it; hash every snapshot again")
    .addOption(dossier())
    .addOption(out())
    .addOption(new Option("--originals <dir>", "hold committed facts against the original documents in this folder too"))
    .addOption(new Option("--site <dir>", "hold a published folder against the build too"))
    .addOption(json())
    .action(async (options: VerifyCommandOptions) => {
      outcome.failed = !(await (await import("./verify.ts")).verify(options));
    });
  program
    .command("fetch")
    .description("take new documents from the sources' addresses, politely, into the dossier's snapshots")
    .addOption(dossier())
    .addOption(new Option("--source <id>", "fetch this source only"))
    .addOption(new Option("--every <duration>", "go on for ever: now and then every 30m, 6h, 1d"))
    .addOption(new Option("--dry-run", "list the documents that would be asked for; fetch and write none"))
    .addOption(json())
    .action(async (options: FetchCommand) => {
      outcome.failed = !(await (await import("./fetch.ts")).fetch(options));
    });
  program
    .command("new")
    .description("make a dossier from sample documents, and build it")
    .argument("<dir>", "folder to make; it must not be there, or be empty")
    .argument("<file...>", "sample documents")
    .addOption(new Option("--title <text>", "title of the dossier (default: from the files' names)"))
    .addOption(
      new Option("--column <header=field>", "what a column is, where you know better; again for each").argParser(
        (value, before: string[] = []) => [...before, value],
      ),
    )
    .addOption(json())
    .action(async (folder: string, files: string[], options: NewCommandOptions) =>
      (await import("./new.ts")).createDossier(folder, files, options),
    );
  return program;
}
