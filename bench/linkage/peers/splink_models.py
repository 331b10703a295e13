"""What Splink is told of each data set. Where Splink documents a demo for it, the settings are the demo's."""

import os

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import SettingsCreator, block_on


class Model:
    """Tables, settings and training of one data set; `truth` is the column that tells who is who, if there is one."""

    def __init__(self, tables, settings, train, id_column="unique_id", truth="cluster"):
        self.tables, self.settings, self.train, self.id_column, self.truth = tables, settings, train, id_column, truth


def settings(link_type, blocking, comparisons, **more):
    return SettingsCreator(
        link_type=link_type, blocking_rules_to_generate_predictions=blocking, comparisons=comparisons, **more
    )


def em(linker, *rules, fast=False):
    for rule in rules:
        linker.training.estimate_parameters_using_expectation_maximisation(rule, estimate_without_term_frequencies=fast)


def historical_50k(con, path):
    con.execute(f"""create table records as
        select *, first_name || ' ' || surname as first_name_surname_concat from '{path}'""")
    blocking = [
        block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode_fake", "first_name"),
        block_on("postcode_fake", "surname"),
        block_on("dob", "birth_place"),
        block_on("substr(postcode_fake,1,3)", "dob"),
        block_on("substr(postcode_fake,1,3)", "first_name"),
        block_on("substr(postcode_fake,1,3)", "surname"),
        block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
    ]
    comparisons = [
        cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.PostcodeComparison("postcode_fake"),
        cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
        cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    ]

    def train(linker):
        rules = [
            block_on("first_name", "surname", "dob"),
            block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
            block_on("dob", "postcode_fake"),
        ]
        linker.training.estimate_probability_two_random_records_match(rules, recall=0.6)
        linker.training.estimate_u_using_random_sampling(max_pairs=1e7)
        em(linker, block_on("first_name", "surname"), block_on("dob"), fast=True)

    return Model(["records"], settings("dedupe_only", blocking, comparisons), train)


def febrl3(con, path):
    con.execute(f"""create table records as
        select columns(c -> true) as '\\0', regexp_extract(rec_id, '^([^-]+-[^-]+)', 1) as cluster
        from read_csv('{path}', all_varchar = true, normalize_names = true)""")
    for column in [name for (name,) in con.execute("select column_name from duckdb_columns() where table_name = 'records'").fetchall()]:
        con.execute(f"update records set {column} = nullif(trim({column}), '')")
    blocking = [block_on(one) for one in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")]
    comparisons = [
        cl.NameComparison("given_name"),
        cl.NameComparison("surname"),
        cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
        cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.ExactMatch("postcode").configure(term_frequency_adjustments=True),
    ]

    def train(linker):
        rules = [
            block_on("soc_sec_id"),
            block_on("given_name", "surname", "date_of_birth"),
            "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth",
        ]
        linker.training.estimate_probability_two_random_records_match(rules, recall=0.9)
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=2)
        em(linker, block_on("date_of_birth"), block_on("postcode"))

    model = settings("dedupe_only", blocking, comparisons, unique_id_column_name="rec_id")
    return Model(["records"], model, train, id_column="rec_id")


def fake_1000(con, path):
    con.execute(f"create table records as select * from read_csv('{path}')")
    blocking = [block_on(one) for one in ("first_name", "surname", "dob", "email")]
    comparisons = [
        cl.ForenameSurnameComparison("first_name", "surname"),
        cl.DateOfBirthComparison("dob", input_is_string=False),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.EmailComparison("email"),
    ]

    def train(linker):
        rules = [
            "l.first_name = r.first_name and levenshtein(r.dob::VARCHAR, l.dob::VARCHAR) <= 1",
            "l.surname = r.surname and levenshtein(r.dob::VARCHAR, l.dob::VARCHAR) <= 1",
            "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
            "l.email = r.email",
        ]
        linker.training.estimate_probability_two_random_records_match(rules, recall=0.7)
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=5)
        em(linker, block_on("dob"), block_on("email"), block_on("first_name", "surname"), fast=True)

    return Model(["records"], settings("dedupe_only", blocking, comparisons), train)


def fodors_zagats(con, path):
    """No demo of Splink's: each column compared as its documentation advises for its kind."""
    for table in ("fodors", "zagats"):
        con.execute(f"""create table {table} as
            select '{table}-' || id as unique_id, name, addr, city, type, regexp_replace(phone, '[^0-9]', '', 'g') as phone
            from read_csv('{os.path.join(path, table + ".csv")}', all_varchar = true)""")
    blocking = [block_on("phone"), block_on("name"), block_on("addr"), block_on("substr(name,1,4)"), block_on("substr(addr,1,6)")]
    comparisons = [
        cl.JaroWinklerAtThresholds("name", [0.92, 0.8]),
        cl.JaroWinklerAtThresholds("addr", [0.92, 0.8]),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("phone", [2]),
        cl.ExactMatch("type").configure(term_frequency_adjustments=True),
    ]

    def train(linker):
        linker.training.estimate_probability_two_random_records_match([block_on("phone"), block_on("name", "addr")], recall=0.9)
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
        em(linker, block_on("phone"), block_on("substr(addr,1,6)"))

    return Model(["fodors", "zagats"], settings("link_only", blocking, comparisons), train, truth=None)


def dblp_acm(con, path):
    """No demo of Splink's either."""
    for table in ("dblp", "acm"):
        con.execute(f"""create table {table} as
            select '{table}-' || id as unique_id, lower(title) as title, lower(authors) as authors,
                venue, cast(cast(year as double) as int)::varchar as year
            from read_csv('{os.path.join(path, table.upper() + ".csv")}', all_varchar = true)""")
    blocking = [block_on("title"), block_on("substr(title,1,12)"), block_on("year", "substr(authors,1,6)"), block_on("authors")]
    comparisons = [
        cl.JaroWinklerAtThresholds("title", [0.95, 0.88]),
        cl.JaroWinklerAtThresholds("authors", [0.92, 0.75]),
        cl.ExactMatch("year").configure(term_frequency_adjustments=True),
    ]

    def train(linker):
        linker.training.estimate_probability_two_random_records_match([block_on("title", "year")], recall=0.7)
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
        em(linker, block_on("title"), block_on("year", "substr(authors,1,6)"))

    return Model(["dblp", "acm"], settings("link_only", blocking, comparisons), train, truth=None)


def filers(con, path):
    """One column of names of companies, compared by letters as Splink's documentation advises for names."""
    con.execute(f"create table records as select id as unique_id, filer, cluster from read_csv('{path}', all_varchar = true)")
    blocking = [block_on("filer"), block_on("substr(filer,1,4)"), block_on("substr(filer,3,4)"), block_on("substr(filer,5,4)")]
    comparisons = [cl.JaroWinklerAtThresholds("filer", [0.95, 0.9]).configure(term_frequency_adjustments=True)]

    def train(linker):
        linker.training.estimate_probability_two_random_records_match([block_on("filer")], recall=0.95)
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
        # Training leaves out the columns it blocks on, and there is no other: pairs are drawn by the id.
        em(linker, block_on("substr(unique_id,1,2)"))

    return Model(["records"], settings("dedupe_only", blocking, comparisons), train)
