"""What Splink is told of the generated companies, with the preparation in SQL that a careful user would give it."""

import splink.comparison_library as cl
from splink import block_on

from splink_models import Model, em, settings

# Splink leaves the preparation of names to its users: width, brackets, spaces, place and legal form are taken off here.
FORMS = "(股份|集团|集团股份)?(有限责任公司|有限公司|公司)$|合伙企业(有限合伙)?$|有限合伙$"
PROVINCES = (
    "北京|上海|天津|重庆|广东|浙江|江苏|四川|湖北|湖南|山东|河南|福建|安徽|陕西|河北|江西|辽宁|吉林|黑龙江|云南|贵州|山西|广西|海南|内蒙古|甘肃|新疆|宁夏|青海|西藏"
)
WIDE = "".join(chr(sign + 0xFEE0) for sign in range(ord("!"), ord("~") + 1)) + "　"
NARROW = "".join(chr(sign) for sign in range(ord("!"), ord("~") + 1)) + " "


def companies(con, path):
    con.execute("create macro narrow(text) as translate(text, ?, ?)".replace("?", "'{}'").format(WIDE, NARROW.replace("'", "''")))
    con.execute(f"""create table records as
        with folded as (
            select *, regexp_replace(narrow(name), '[ ·()]', '', 'g') as folded, regexp_replace(place, '(市|省|壮族自治区|自治区).*$', '') as town
            from read_csv('{path}', all_varchar = true)),
        placed as (select *, case when town is null then folded else replace(folded, town, '') end as bare from folded)
        select id as unique_id, cluster, town as place, narrow(address) as address, legal_person, capital,
            nullif(right(regexp_replace(narrow(phone), '[^0-9]', '', 'g'), 11), '') as phone,
            replace(replace(registered_on, '/', '-'), '年', '-') as registered_on,
            nullif(regexp_replace(regexp_replace(bare, '^({PROVINCES})?市?', ''), '{FORMS}', ''), '') as core
        from placed""")
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
