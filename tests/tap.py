"""tap.py - test functions of a module, run in order and told in TAP, as the unit tests tell theirs."""
import sys
import traceback


def run(module):
    """Calls every function of `module` whose name starts with test_; exits 1 when one raised."""
    tests = [(name[5:], f) for name, f in vars(module).items() if name.startswith('test_') and callable(f)]
    failed = 0
    print(f'1..{len(tests)}')
    for number, (name, function) in enumerate(tests, 1):
        try:
            function()
            print(f'ok {number} - {name}', flush=True)
        except Exception:  # a test that raises anything has failed
            failed += 1
            print(f'not ok {number} - {name}', flush=True)
            traceback.print_exc(file=sys.stderr)
    sys.exit(1 if failed else 0)
