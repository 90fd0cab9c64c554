#!/usr/bin/env python3
"""Writes a manifest of N deployments for measuring. The same arguments give the same bytes.

usage: Benchmarks/generate.py full|sparse N [-o FILE]

full    every field of a deployment is there; every tenth deployment has something missing from
        its controls, so that a few findings are gaps
sparse  models and hosts are declared and nearly everything else is missing, so that nearly every
        finding is an unknown
"""

import argparse
import sys

SUPPLIERS = 4


def model_count(deployments):
    """A model for every ten deployments."""
    return deployments // 10 + 2


HEAD = """\
manifest: 1
declared: {by: J. Doe, role: head of compliance, date: 2026-11-20, approved_by: general counsel}
organization:
  name: Northwind AI
  roles: [developer, deployer]
  headquarters: US
  ultimate_parent_country: US
  us_person: true
  us_nexus: [us-servers]
  regulated_as: []
  ownership: [{party: Fund III, country: KY, percent: 12.5}]
  ownership_remainder: {screened_on: 2026-09-30, none_listed: true}
  gross_revenue: {amount: 640e6, currency: USD, year: 2025, with_affiliates: true}
"""

SPARSE_HEAD = """\
manifest: 1
declared: unknown
organization: {us_person: true}
"""

SUPPLIER = """\
  - id: host-{i}
    name: Host number {i}
    kind: cloud-host
    country: {country}
    controlled_from: [{country}]
    contract: {{suspension_clause: true, notice_days: {notice}, termination_rights: true, baa: false}}
    exit_plan: {{status: implemented, fallback: model-1, tested_on: 2026-05-02, max_outage_hours: 24}}
"""

MODEL = """\
  - id: model-{i}
    provider: self
    product: northwind/model-{i}
    upstream_ids: [northwind/model-{i}-20260914]
    released_on: 2026-09-14
    eu_market_on: 2026-09-20
    weights: closed
    training_flop: {flop}
    derived_from: none
    capability_levels: [{{framework: own, domain: cyber, level: high, status: reached, assessed_on: 2026-08-20}}]
    designations: [covered-frontier-model]
    eccn: "4E091"
    security_level: SL3
"""

DEPLOYMENT = """\
  - id: service-{i}
    title: Service number {i}
    models: [model-{model}]
    environment: production
    stage: general-availability
    channel: {channel}
    hosting: [{{cloud_region: {cloud_region}, country: {country}, operator: host-{host}}}, {{cloud_region: eu-west-1, country: IE, operator: host-{fallback_host}}}]
    regions: {{serve: [worldwide], except: [{excluded}]}}
    sectors: [general]
    criticality: important
    users: {users}
    audience:
      - {{segment: us-consumers, class: consumer, region: US, users: {consumers}, users_status: unknown}}
      - {{segment: de-enterprise, class: enterprise, region: DE, users: 40000, customer_status: foreign-entity, users_status: foreign-person, annual_revenue_usd: 9e6}}
      - {{segment: fr-enterprise, class: enterprise, region: FR, users: 8000, customer_status: foreign-entity, users_status: foreign-person, annual_revenue_usd: 3e6}}
      - {{segment: us-enterprise, class: enterprise, region: US, users: 10000, customer_status: us-entity, users_status: us-person, annual_revenue_usd: 4e7}}
      - {{segment: staff, class: employee, region: US, users: 900, customer_status: us-entity, users_status: mixed, foreign_persons: 41}}
    controls:
      geo_block: {{status: {geo_block}, method: [ip, payment, vpn-detection], fail: closed, tested_on: 2026-08-30, segments: all}}
      nationality_check: {{status: implemented, establishes: [citizenship, permanent-residence], segments: all}}
      sanctions_screening: {{status: implemented, lists: [us_ofac_sdn, us_trade_csl], rescreen_days: 1, segments: all}}
      ownership_check: {{status: implemented, threshold_percent: 50, operator: at-least, aggregate: true, indirect: true, against: [us_bis_entity], on_unknown: block, segments: all}}
      customer_allow_list: {{status: implemented, granularity: organization, segments: all}}
      emergency_stop: {{status: implemented, minutes: {minutes}, granularity: [model, country, segment], channels: all, tested_on: 2026-08-30, segments: all}}
    safeguards:
      output_classifier: {{status: implemented, misuse: [cbrn, cyber], fail: closed, tested_on: 2026-09-01, segments: all}}
    fallbacks:
      - {{model: model-{fallback}, hosting: {{country: FR, operator: host-{fallback_host}}}, switch_minutes: 240, tested_on: 2026-07-01, revalidated: true}}
      - {{model: model-{model}, hosting: {{country: IE, operator: host-{fallback_host}}}, switch_minutes: 30, tested_on: 2026-10-01, revalidated: true}}
"""

SPARSE_DEPLOYMENT = """\
  - id: service-{i}
    models: [model-{model}]
    stage: unknown
    audience: unknown
    hosting: [{{operator: host-{host}}}]
"""


def full(count):
    models = model_count(count)
    yield HEAD
    yield "models:\n"
    for i in range(1, models + 1):
        yield MODEL.format(i=i, flop=f"{1 + i % 9}.5e25")
    yield "suppliers:\n"
    for i in range(1, SUPPLIERS + 1):
        yield SUPPLIER.format(i=i, country=("US", "DE", "FR", "IE")[i % 4], notice=30 * i)
    yield "deployments:\n"
    for i in range(1, count + 1):
        yield deployment(i, models)


def deployment(i, models):
    weak = i % 10 == 7
    consumers = 1_200_000 + i
    return DEPLOYMENT.format(
        i=i,
        model=1 + i % models,
        channel=("consumer-app", "api", "enterprise-app")[i % 3],
        cloud_region=("us-east-1", "eu-central-1")[i % 2],
        country=("US", "DE")[i % 2],
        host=1 + i % SUPPLIERS,
        excluded="ear-e1" if weak else "ofac-comprehensive, UA, RU, BY, SY",
        users=consumers + 40_000 + 8_000 + 10_000 + 900,
        consumers=consumers,
        geo_block="partial" if weak else "implemented",
        minutes=240 if weak else 20 + i % 40,
        fallback=1 + (i + 1) % models,
        fallback_host=1 + (i + 1) % SUPPLIERS,
    )


def sparse(count):
    models = model_count(count)
    yield SPARSE_HEAD
    yield "models:\n"
    for i in range(1, models + 1):
        yield f"  - {{id: model-{i}, provider: self}}\n"
    yield "suppliers:\n"
    for i in range(1, SUPPLIERS + 1):
        yield f"  - {{id: host-{i}, name: Host number {i}, kind: cloud-host}}\n"
    yield "deployments:\n"
    for i in range(1, count + 1):
        yield SPARSE_DEPLOYMENT.format(i=i, model=1 + i % models, host=1 + i % SUPPLIERS)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("kind", choices=["full", "sparse"])
    parser.add_argument("count", type=int)
    parser.add_argument("-o", dest="output")
    options = parser.parse_args()
    parts = {"full": full, "sparse": sparse}[options.kind](options.count)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.writelines(parts)
    else:
        sys.stdout.writelines(parts)


if __name__ == "__main__":
    main()
