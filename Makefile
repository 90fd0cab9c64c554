# Every target does its own set-up: a clean clone needs nothing but make and a Swift toolchain.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

BINARY := .build/release/readiness

# One file without shared libraries: it starts faster than a dynamic one and runs on any Linux.
# lld, because the other linker prints a warning for every libc function that reads the user database.
STATIC := -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld
# Nothing unwinds the stack: without the table that would speed it up the file is half a megabyte smaller.
RELEASE := $(STATIC) --product readiness -Xlinker -s -Xlinker --no-eh-frame-hdr

.DEFAULT_GOAL := help
.PHONY: help setup demo build test lint fuzz bench install clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | \
	  while IFS='|' read -r target about; do printf '%-14s %s\n' "$$target" "$$about"; done

setup: ## install libyaml-dev if it is missing
	@Scripts/setup

demo: build ## check the example of a frontier lab and name the exit status
	@Scripts/demo $(BINARY)

build: setup ## build the release binary, .build/release/readiness
	$(SWIFT) build $(RELEASE)

test: setup ## run all tests
	$(SWIFT) test --disable-xctest

lint: setup ## check the format of all Swift files
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Fuzzing Plugins rulesets Benchmarks

fuzz: setup ## throw random texts at the expression language for FUZZ_SECONDS (60)
	@Scripts/fuzz

bench: build ## measure against a bare libyaml event loop in C
	@rm -f .build-bench/release.yaml # or else new files of the package it depends on would be missed
	$(SWIFT) build $(STATIC) --package-path Benchmarks/Evaluation --scratch-path .build-bench
	python3 Benchmarks/run.py $(BINARY) --evaluation .build-bench/release/EvaluationBenchmark

install: build ## install the binary to $(DESTDIR)$(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/readiness

clean: ## remove what builds have made
	rm -rf .build .build-*
