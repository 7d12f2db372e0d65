"""The list of a class, as Excel saves it."""

import pytest

from medoffice.grading import class_list

ANN = class_list.Student("adeane", "Ann", "Deane", "adeane@example.org")


@pytest.mark.parametrize(
    "text",
    [
        "id,first_name,last_name,email\nadeane,Ann,Deane,adeane@example.org\n",
        "\ufeffID;First_Name;Last_Name;Email\r\nadeane;Ann;Deane;adeane@example.org\r\n",
        "id,first_name,last_name,email,room\nadeane,Ann,Deane,adeane@example.org,4\n,,,,\n\n",
        'email,id,last_name,first_name\nadeane@example.org," adeane ","Deane",Ann\n',
    ],
)
def test_a_list_is_read_as_excel_saves_it(tmp_path, text):
    file = tmp_path / "students.csv"
    file.write_bytes(text.encode())
    assert class_list.read(file) == [ANN]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"id,first_name\njm,J\xf6rg\n", "CSV UTF-8"),
        (b"name,email\nAnn,a@example.org\n", "expected a column “id”.*name,email"),
        (b"", "expected a column “id”"),
        (b"id\njd\njd\n", "line 3: the id “jd” is there twice"),
        (b"id,first_name\njd,Jane\n,Ann\n", "line 3: there is no id"),
        (b"id,first_name\nj d@o.org,Jane\na/b,Ann\n", "line 3: the id “a/b” cannot name a folder"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path, content, message):
    file = tmp_path / "students.csv"
    file.write_bytes(content)
    with pytest.raises(ValueError, match=message):
        class_list.read(file)
