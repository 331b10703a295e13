"""What Splink is told of the generated companies, with the preparation in SQL that a careful user would give it."""

import splink.comparison_library as cl
from splink import block_on

from splink_models import Model, em, settings

# Splink leaves the preparation of names to its users: brackets, spaces, place and legal form are taken off here.
FORMS = "(股份|集团|（集团）)?(有限责任公司|有限公司|公司)$|（有限合伙）$|合伙企业$"


def companies(con, path):
    con.execute(f"""create table records as
        with folded as (
            select *, regexp_replace(translate(name, '（）　·() ', ''), '[[:space:]]', '', 'g') as folded,
                regexp_replace(place, '(市|省).*$', '') as short_place
            from read_csv('{path}', all_varchar = true))
        select id as unique_id, cluster, nullif(folded, '') as name, short_place as place, address, legal_person,
            regexp_replace(right(regexp_replace(phone, '[^0-9]', '', 'g'), 11), '^$', '') as phone,
            replace(replace(registered_on, '/', '-'), '年', '-') as registered_on, capital,
            regexp_replace(regexp_replace(case when short_place is null then folded else replace(folded, short_place, '') end,
                '{FORMS}', ''), '^市', '') as core
        from folded""")
    blocking = [
        block_on("core"),
        block_on("substr(core,1,2)", "place"),
        block_on("phone"),
        block_on("legal_person", "place"),
        block_on("legal_person", "registered_on"),
        block_on("registered_on", "place"),
        block_on("address"),
    ]
    comparisons = [
        cl.JaroWinklerAtThresholds("core", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.ExactMatch("place").configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("address", [0.95, 0.85]),
        cl.LevenshteinAtThresholds("legal_person", [3]).configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("phone", [2]).configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("registered_on", [1, 2]),
        cl.ExactMatch("capital").configure(term_frequency_adjustments=True),
    ]

    def train(linker):
        rules = [block_on("core", "legal_person"), block_on("phone", "legal_person"), block_on("legal_person", "registered_on", "place")]
        linker.training.estimate_probability_two_random_records_match(rules, recall=0.7)
        linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=4)
        em(linker, block_on("legal_person", "registered_on"), block_on("core", "place"), fast=True)

    return Model(["records"], settings("dedupe_only", blocking, comparisons), train)
