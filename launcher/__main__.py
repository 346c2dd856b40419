"""`python -m launcher` is the `club` command."""

from launcher.cli import main

if __name__ == "__main__":
    main()
